"""message/…: what apps say. The rules are in `sandbox.post`."""

from collections.abc import Mapping
from typing import Any

from sandbox import post
from sandbox.api.ask import Ask, Endpoint


def send(ask: Ask) -> Mapping[str, Any]:
    """message/send"""
    return post.send(ask.company, ask.agent_id, ask.body)


def update(ask: Ask) -> Mapping[str, Any]:
    """message/update_template_card"""
    return post.update(ask.company, ask.agent_id, ask.body)


def recall(ask: Ask) -> Mapping[str, Any]:
    """message/recall"""
    return post.recall(ask.company, ask.agent_id, ask.body)


ENDPOINTS = {
    "message/send": Endpoint(send, ("POST",)),
    "message/update_template_card": Endpoint(update, ("POST",)),
    "message/recall": Endpoint(recall, ("POST",)),
}
