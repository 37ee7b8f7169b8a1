"""Values to rows and back; outside this room nobody sees a row.

Whoever imports from here has Django ready: it takes a tenth of a second, and only commands on people pay for it.
"""

import os

import django
from django.apps import apps

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nahbar.store.settings")
if not apps.ready:
    django.setup()
