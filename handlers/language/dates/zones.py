"""The zones people name. A name that two zones share keeps both: which was meant is for the speaker to say."""

from collections.abc import Mapping

BEIJING, LONDON, NEW_YORK, LOS_ANGELES = "Asia/Shanghai", "Europe/London", "America/New_York", "America/Los_Angeles"

ENGLISH: Mapping[str, tuple[str, ...]] = {
    "utc": ("UTC",), "gmt": ("UTC",), "zulu": ("UTC",), "bst": (LONDON,), "cet": ("Europe/Berlin",), "cest": ("Europe/Berlin",),
    "est": (NEW_YORK,), "edt": (NEW_YORK,), "et": (NEW_YORK,),
    "pst": (LOS_ANGELES,), "pdt": (LOS_ANGELES,), "pt": (LOS_ANGELES,),
    "mst": ("America/Denver",), "mdt": ("America/Denver",), "cdt": ("America/Chicago",),
    "cst": (BEIJING, "America/Chicago"), "hkt": ("Asia/Hong_Kong",), "sgt": ("Asia/Singapore",), "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",), "ist": ("Asia/Kolkata",), "aest": ("Australia/Sydney",), "aedt": ("Australia/Sydney",),
    "msk": ("Europe/Moscow",), "eet": ("Europe/Helsinki",), "nzt": ("Pacific/Auckland",),
}  # fmt: skip
"""Abbreviations. `PST` said in July means the wall clock in California, hence zones and not offsets."""

PLACES: Mapping[str, str] = {
    "beijing": BEIJING, "shanghai": BEIJING, "china": BEIJING, "shenzhen": BEIJING, "hong kong": "Asia/Hong_Kong",
    "taipei": "Asia/Taipei", "singapore": "Asia/Singapore", "tokyo": "Asia/Tokyo", "japan": "Asia/Tokyo", "seoul": "Asia/Seoul",
    "london": LONDON, "uk": LONDON, "british": LONDON, "paris": "Europe/Paris", "berlin": "Europe/Berlin",
    "amsterdam": "Europe/Amsterdam", "zurich": "Europe/Zurich", "moscow": "Europe/Moscow", "dubai": "Asia/Dubai",
    "india": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne",
    "new york": NEW_YORK, "eastern": NEW_YORK, "boston": NEW_YORK, "toronto": "America/Toronto", "chicago": "America/Chicago",
    "central": "America/Chicago", "denver": "America/Denver", "mountain": "America/Denver", "pacific": LOS_ANGELES,
    "los angeles": LOS_ANGELES, "la": LOS_ANGELES, "san francisco": LOS_ANGELES, "sf": LOS_ANGELES, "california": LOS_ANGELES,
    "seattle": LOS_ANGELES, "vancouver": "America/Vancouver", "auckland": "Pacific/Auckland",
}  # fmt: skip
"""Said as `London time`."""

COASTS: Mapping[str, str] = {"pacific": LOS_ANGELES, "eastern": NEW_YORK, "mountain": "America/Denver"}
"""Said alone behind a clock: 6pm Pacific."""

CHINESE: Mapping[str, str] = {
    "北京": BEIJING, "上海": BEIJING, "中国": BEIJING, "国内": BEIJING, "香港": "Asia/Hong_Kong", "台北": "Asia/Taipei",
    "台湾": "Asia/Taipei", "新加坡": "Asia/Singapore", "东京": "Asia/Tokyo", "日本": "Asia/Tokyo", "首尔": "Asia/Seoul",
    "韩国": "Asia/Seoul", "伦敦": LONDON, "英国": LONDON, "巴黎": "Europe/Paris", "法国": "Europe/Paris",
    "柏林": "Europe/Berlin", "德国": "Europe/Berlin", "莫斯科": "Europe/Moscow", "迪拜": "Asia/Dubai", "印度": "Asia/Kolkata",
    "悉尼": "Australia/Sydney", "墨尔本": "Australia/Melbourne", "纽约": NEW_YORK, "美东": NEW_YORK, "美国东部": NEW_YORK,
    "东部": NEW_YORK, "波士顿": NEW_YORK, "多伦多": "America/Toronto", "芝加哥": "America/Chicago", "美中": "America/Chicago",
    "洛杉矶": LOS_ANGELES, "旧金山": LOS_ANGELES, "硅谷": LOS_ANGELES, "西雅图": LOS_ANGELES, "美西": LOS_ANGELES,
    "美国西部": LOS_ANGELES, "西部": LOS_ANGELES, "太平洋": LOS_ANGELES, "加州": LOS_ANGELES, "温哥华": "America/Vancouver",
    "奥克兰": "Pacific/Auckland", "格林威治": "UTC", "格林尼治": "UTC", "世界": "UTC", "世界标准": "UTC",
}  # fmt: skip
"""Said as 伦敦时间."""
