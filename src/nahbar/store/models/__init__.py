"""The tables, one file for each noun."""

from nahbar.store.models.affiliation import AffiliationRow
from nahbar.store.models.alter import AlterRow
from nahbar.store.models.change import ChangeRow
from nahbar.store.models.circle_membership import CircleMembershipRow
from nahbar.store.models.contact_point import ContactPointRow
from nahbar.store.models.drawer import DrawerRow
from nahbar.store.models.ego import ForgottenRow, OwnKeyRow, SettingRow
from nahbar.store.models.fact import FactRow
from nahbar.store.models.identity_question import IdentityQuestionRow
from nahbar.store.models.import_run import ImportRunRow
from nahbar.store.models.organisation import OrganisationRow
from nahbar.store.models.search_word import SearchWordRow
from nahbar.store.models.source_record import SourceRecordRow
from nahbar.store.models.touchpoint import ParticipantRow, TouchpointRow

__all__ = [
    "AffiliationRow", "AlterRow", "ChangeRow", "CircleMembershipRow", "ContactPointRow", "DrawerRow", "FactRow",
    "ForgottenRow", "IdentityQuestionRow", "ImportRunRow", "OrganisationRow", "OwnKeyRow", "ParticipantRow",
    "SearchWordRow", "SettingRow", "SourceRecordRow", "TouchpointRow",
]  # fmt: skip
