"""What the sources and imports say of a record that is not taken, in the language of the machine.

The readers say it in English, once, where they find it; here stands the German for each of these sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from nahbar.cli.says import speaks_german
from nahbar.core.model.problems import Problem

GERMAN: Final[Mapping[str, str]] = MappingProxyType({
    # mail
    "this message was never sent": "diese Nachricht wurde nie abgeschickt",
    "this message does not say who sent it": "diese Nachricht nennt keinen Absender",
    "this message has no date that could be true": "diese Nachricht hat kein glaubhaftes Datum",
    # files, folders, archives
    "this unpacks to far more than it should": "das wird beim Auspacken viel größer, als es sein dürfte",
    "unpack it yourself if you trust it": "pack es selbst aus, wenn du der Datei traust",
    "the table of contents of this ZIP is far too long": "das Inhaltsverzeichnis dieses ZIPs ist viel zu lang",
    "there are {} files in this ZIP": "in diesem ZIP liegen {} Dateien",
    "unpack it yourself": "pack es selbst aus",
    "the rest of this ZIP was not read": "der Rest dieses ZIPs wurde nicht gelesen",
    "this file in the ZIP cannot be read: {}": "diese Datei im ZIP lässt sich nicht lesen: {}",
    "get the ZIP again": "hol das ZIP noch einmal",
    "the name of this file leads out of the ZIP": "der Name dieser Datei führt aus dem ZIP hinaus",
    "do not trust this ZIP": "trau diesem ZIP nicht",
    "links are not followed": "Verknüpfungen wird nicht gefolgt",
    "name the file itself": "nenne die Datei selbst",
    "this file is locked with a password": "diese Datei ist mit einem Passwort verschlossen",
    "unpack it and name the folder": "pack es aus und nenne den Ordner",
    "unpack it and name the file": "pack es aus und nenne die Datei",
    "this archive stands in an archive in an archive": "dieses Archiv liegt in einem Archiv in einem Archiv",
    "unpack the outer one": "pack das äußere aus",
    "the file cannot be read to its end: {}": "die Datei lässt sich nicht bis zum Ende lesen: {}",
    "get it again": "hol sie noch einmal",
    "there is nobody in this file": "in dieser Datei steht niemand",
    "the folder cannot be read: {}": "der Ordner lässt sich nicht lesen: {}",
    "this is a device or a pipe and no file": "das ist ein Gerät oder eine Pipe und keine Datei",
    "there is no such file": "diese Datei gibt es nicht",
    "the file cannot be read: {}": "die Datei lässt sich nicht lesen: {}",
    "the file is empty": "die Datei ist leer",
    "no source knows this kind of file": "diese Art von Datei ist unbekannt",
    "export the contacts and mails from Outlook as CSV, vCard or .eml":
        "gib Kontakte und Mails aus Outlook als CSV, vCard oder .eml aus",
    "save it as CSV, a single message as .eml": "speichere sie als CSV, eine einzelne Nachricht als .eml",
    "export the contacts from the program that wrote it": "gib die Kontakte aus dem Programm aus, das sie geschrieben hat",
    "a PDF cannot be read as a list of people": "ein PDF lässt sich nicht als Liste von Menschen lesen",
    "save the sheet as CSV": "speichere das Blatt als CSV",
    "a table needs a row of headings with a name or an e-mail address":
        "eine Tabelle braucht eine Zeile mit Überschriften, darunter Name oder E-Mail-Adresse",
    # tables and exports
    "the date of this row cannot be read": "das Datum dieser Zeile lässt sich nicht lesen",
    "one side of this contact is not named": "eine Seite dieses Kontakts ist nicht genannt",
    "the account may be closed": "das Konto besteht vielleicht nicht mehr",
    "this part of the export says nothing on people you know": "dieser Teil des Exports sagt nichts über Menschen, die du kennst",
    "this row has {} of {} cells": "diese Zeile hat {} von {} Zellen",
    "this row names nobody": "diese Zeile nennt niemanden",
    "LinkedIn leaves such rows for closed accounts": "solche Zeilen lässt LinkedIn bei geschlossenen Konten stehen",
    "this row holds no address": "in dieser Zeile steht keine Adresse",
    "there is no row of headings": "es gibt keine Zeile mit Überschriften",
    "the first row must name the columns": "die erste Zeile muss die Spalten benennen",
    "this row has no name and no address of a person": "in dieser Zeile steht weder ein Name noch die Adresse eines Menschen",
    "nothing from here on was read: too many rows are broken": "ab hier wurde nichts gelesen: zu viele Zeilen sind beschädigt",
    "this line is longer than any row of people": "diese Zeile ist länger als jede Zeile über einen Menschen",
    "a quotation mark in this row is never closed": "ein Anführungszeichen in dieser Zeile wird nie geschlossen",
    "this row cannot be read": "diese Zeile lässt sich nicht lesen",
    # cards
    "this line belongs to no card": "diese Zeile gehört zu keiner Karte",
    "a card stands between BEGIN and END": "eine Karte steht zwischen BEGIN und END",
    "this line has no colon and was left out": "diese Zeile hat keinen Doppelpunkt und blieb weg",
    "this card is of a group": "diese Karte gehört zu einer Gruppe",
    "this card is of an organisation": "diese Karte gehört zu einer Organisation",
    "this card is of a place": "diese Karte gehört zu einem Ort",
    "this card is of something else": "diese Karte gehört zu etwas anderem",
    "only people are taken": "aufgenommen werden nur Menschen",
    "this card has no name and no address": "diese Karte hat weder Namen noch Adresse",
    "give it a name in the address book": "gib ihr im Adressbuch einen Namen",
    "the file ends within this card": "die Datei endet mitten in dieser Karte",
    "it may have been cut off; export it again": "vielleicht wurde sie abgeschnitten; gib sie noch einmal aus",
    "this card is longer than any card of a person": "diese Karte ist länger als jede Karte eines Menschen",
    "look at it in an editor; a line may lack its end": "sieh sie in einem Editor an; vielleicht fehlt ein Zeilenende",
    # meetings
    "the calendar holds too many meetings that repeat": "der Kalender enthält zu viele Termine, die sich wiederholen",
    "this is a task or a journal entry and no meeting": "das ist eine Aufgabe oder ein Tagebucheintrag und kein Termin",
    "this is an answer to an invitation": "das ist die Antwort auf eine Einladung",
    "the file ends, or the next event begins, within this one":
        "mitten in diesem Termin endet die Datei oder beginnt der nächste",
    "this event has more lines than any meeting": "dieser Termin hat mehr Zeilen als jeder Termin",
    "this event cannot be read": "dieser Termin lässt sich nicht lesen",
    "export the calendar again": "gib den Kalender noch einmal aus",
    "this event has no start that can be read": "der Beginn dieses Termins lässt sich nicht lesen",
    "this meeting was cancelled": "dieser Termin wurde abgesagt",
    "everybody who was asked declined": "alle Eingeladenen haben abgesagt",
    "nobody else was asked to come": "sonst war niemand eingeladen",
    "this meeting repeats more often than people meet": "dieser Termin wiederholt sich öfter, als Menschen sich treffen",
    "the rule by which this meeting repeats makes no sense": "die Regel, nach der sich dieser Termin wiederholt, ergibt keinen Sinn",
    "the rule by which this meeting repeats cannot be read": "die Regel, nach der sich dieser Termin wiederholt, lässt sich nicht lesen",
    "no meeting of this series has taken place": "von dieser Reihe hat noch kein Termin stattgefunden",
    "this meeting has no date that could be true": "dieser Termin hat kein glaubhaftes Datum",
    "this meeting has not taken place yet": "dieser Termin hat noch nicht stattgefunden",
    # imports
    "this contact was read before with other content": "dieser Kontakt wurde schon mit anderem Inhalt gelesen",
    "{} people came from here before and none is in it now; they stay as they are":
        "von hier kamen früher {} Menschen und jetzt keiner mehr; sie bleiben, wie sie sind",
    "nahbar forget NAME erases somebody": "nahbar forget NAME löscht jemanden",
    "this is your own card": "das ist deine eigene Karte",
    "you had this person forgotten": "diesen Menschen hast du vergessen lassen",
    "--again takes them in again": "mit --again kommt er wieder herein",
    "sent to a mailing list": "an eine Mailingliste geschickt",
    "a newsletter": "ein Newsletter",
    "sent by a program": "von einem Programm geschickt",
    "from a ticket system": "aus einem Ticketsystem",
    "an automatic reply": "eine automatische Antwort",
    "sent by a calendar": "von einem Kalender geschickt",
    "spam": "Spam",
    "somebody who only ever writes to many and gets no answer": "jemand, der immer nur an viele schreibt und keine Antwort bekommt",
    "nobody took part but you or an office address": "beteiligt waren nur du oder eine Büroadresse",
    "none of your addresses took part": "keine deiner Adressen war beteiligt",
})  # fmt: skip


def worded(problem: Problem) -> Problem:
    """The same problem in the language of the machine."""
    if not speaks_german():
        return problem
    what, hint = GERMAN.get(problem.what, problem.what), GERMAN.get(problem.hint, problem.hint)
    return Problem(problem.code, problem.where, what, hint, problem.values)
