"""The fixed words of the plan contract, in the order they are shown."""

from __future__ import annotations

from typing import Final, Literal

Language = Literal["de", "en"]
Address = Literal["du", "sie"]
Energy = Literal["low", "medium", "high"]

LANGUAGES: Final = ("de", "en")
MODES: Final = ("standard", "executive", "career_change", "remote_first", "local_business")
PARTS: Final = ("network_analysis", "target_groups", "first_contact", "care", "giving")
PHASES: Final = ("see", "choose", "prepare", "reach", "meet", "deepen", "keep", "give", "review")
GOALS: Final = (
    "job", "mentor", "clients", "cofounder", "funding", "knowledge", "friends", "board_seat",
    "visibility", "collaborators", "employees",
)  # fmt: skip
WORRIES: Final = (
    "events", "small_talk", "language", "being_slimy", "time", "rejection", "self_promotion",
)  # fmt: skip
SENIORITIES: Final = ("student", "junior", "mid", "senior", "executive", "retired")
TEMPERAMENTS: Final = ("introverted", "extroverted", "ambivert")
CHANNELS: Final = (
    "linkedin", "xing", "instagram", "facebook", "x", "tiktok", "mastodon", "discord", "slack",
    "whatsapp", "telegram", "email", "letters", "phone", "voice_messages", "video_calls",
    "direct_messages", "text", "podcasts", "events", "evening_events", "networking_breakfasts",
    "trade_fairs", "conferences", "meetups", "workshops", "clubs", "in_person", "one_to_one",
    "coffee_chats", "small_groups", "online_communities", "online_meetups", "mailing_lists",
    "apps", "posting", "async", "writing", "hobby_groups",
)  # fmt: skip
OTHER: Final = "other:"
"""Prefix of a channel in the person's own words, where the vocabulary has none."""
