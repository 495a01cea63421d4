"""What our numbers are held against, under the same gunicorn: a view that does nothing, and how a bot is usually written.

POST /empty         200
POST /usual         wechatpy opens the message, one row is committed, wechatpy sends the answer, 200
"""

import os

from flask import Flask, request
from sqlalchemy import create_engine, text
from wechatpy.work import WeChatClient, parse_message
from wechatpy.work.crypto import WeChatCrypto

app = Flask(__name__)
crypto = WeChatCrypto(os.environ["WECOM_TOKEN"], os.environ["WECOM_ENCODING_AES_KEY"], os.environ["WECOM_CORP_ID"])
engine = create_engine(os.environ["DATABASE_URL"], pool_size=8)
client = WeChatClient(os.environ["WECOM_CORP_ID"], os.environ["WECOM_SECRET"], access_token="bench")
client.API_BASE_URL = f"{os.environ['WECOM_API_BASE']}/cgi-bin/"
KEEP = text("insert into usual (userid, content) values (:userid, :content)")


@app.post("/empty")
def empty() -> str:
    """Nothing at all."""
    request.get_data()
    return ""


@app.post("/usual")
def usual() -> str:
    """The whole turn within the request."""
    told = request.args
    opened = crypto.decrypt_message(request.get_data(), told["msg_signature"], told["timestamp"], told["nonce"])
    message = parse_message(opened)
    with engine.begin() as connection:
        connection.execute(KEEP, {"userid": message.source, "content": message.content})
    client.message.send_text(os.environ["WECOM_AGENT_ID"], message.source, f"收到：{message.content}")
    return ""
