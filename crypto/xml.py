"""XML as plain values, and back.

The parser knows no DTD, no entities, no network and no huge trees, and reads UTF-8 whatever the document claims. A
document type is refused even when it is harmless: WeCom never sends one.

libxml2 keeps every element name it has ever met, for the life of the process, so a stranger's bodies of invented names
would eat the memory. The envelope is therefore read without a parser: of all it holds only the cipher is wanted, and
the cipher is proven by its signature. What is parsed was decrypted first, and comes from WeCom.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

from lxml import etree

from crypto.errors import BadXml, TooLarge

LIMIT = 64 * 1024  # WeCom cuts text at 2 KB; its largest events are far below this

Value: TypeAlias = "str | Fields | list[str | Fields]"
Fields: TypeAlias = Mapping[str, Value]

PARSER = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    load_dtd=False,
    dtd_validation=False,
    no_network=True,
    huge_tree=False,
    collect_ids=False,
    remove_comments=True,
    remove_pis=True,
)
OPENED = re.compile(rb"<Encrypt\s*>")
AROUND = b"\xef\xbb\xbf \t\r\n"  # a byte order mark, and blanks
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sealed_text(body: bytes) -> bytes:
    """The text of `<Encrypt>`. It is not to be believed before its signature is."""
    if len(body) > LIMIT:
        raise TooLarge
    body = body.strip(AROUND)
    opened = OPENED.search(body)
    end = body.find(b"</Encrypt", opened.end()) if opened else -1
    if not opened or end < 0 or b"<!DOCTYPE" in body or not body.startswith(b"<") or not body.endswith(b"</xml>"):
        raise BadXml
    text = _bare(body[opened.end() : end])
    if not text:
        raise BadXml
    return text


def _bare(text: bytes) -> bytes:
    text = text.strip()
    return text[9:-3].strip() if text.startswith(b"<![CDATA[") and text.endswith(b"]]>") else text


def _root(document: bytes) -> etree._Element:
    if len(document) > LIMIT:
        raise TooLarge
    try:
        root = etree.fromstring(document, PARSER)
    except etree.XMLSyntaxError:
        raise BadXml from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadXml
    return root


def fields(xml: bytes) -> Fields:
    """A document as plain values: text, nested mappings, and lists where an element is repeated."""
    return _children(_root(xml))


def _children(element: etree._Element) -> Fields:
    values: dict[str, Value] = {}
    for child in element:
        name = child.tag
        value = _children(child) if len(child) else child.text or ""
        if name not in values:
            values[name] = value
        elif isinstance(known := values[name], list):
            known.append(value)
        else:
            values[name] = [known, value]
    return values


def document(values: Fields, name: str = "xml") -> bytes:
    """The document of which `fields` makes `values`. Texts are people's: they cannot break out of it."""
    return _element(name, values).encode()


def cdata(text: str) -> str:
    """`text` as character data, whatever it holds; characters that XML forbids are left out."""
    return f"<![CDATA[{ILLEGAL.sub('', text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def _element(name: str, value: Value) -> str:
    if isinstance(value, list):
        return "".join(_element(name, item) for item in value)
    inner = cdata(value) if isinstance(value, str) else "".join(_element(key, item) for key, item in value.items())
    return f"<{name}>{inner}</{name}>"
