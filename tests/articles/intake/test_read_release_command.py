"""`manage.py read_release`: reads files, prints, changes nothing."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError

from articles.models import Article
from people.models import Person

RELEASE = (
    "New bridge opens in Saltham\n\nCllr Ann Lee, leader of Saltham Council, said: “It is a fine bridge.”\n"
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def run(*arguments: str) -> tuple[str, str, int]:
    out, err, code = io.StringIO(), io.StringIO(), 0
    try:
        call_command("read_release", *arguments, stdout=out, stderr=err)
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    return out.getvalue(), err.getvalue(), code


def test_one_file_as_json_is_one_object_with_every_key(release: Path) -> None:
    out, err, code = run(str(release), "--json")
    said = json.loads(out)
    assert (err, code) == ("", 0)
    assert said["headline"] == "New bridge opens in Saltham"
    assert said["quotes"][0]["speaker"] == "Ann Lee"
    assert {
        "headline", "standfirst", "dateline", "captions", "body_html", "paragraphs", "quotes", "signoff",
        "notes_to_editors", "contacts", "embargo", "people", "organisations", "dropped",
    } <= said.keys()  # fmt: skip


def test_several_files_as_json_are_a_list(release: Path) -> None:
    out, _, code = run(str(release), str(release), "--json")
    assert (len(json.loads(out)), code) == (2, 0)


def test_a_bad_file_is_named_on_stderr_and_the_others_are_read(release: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    out, err, code = run(str(empty), str(tmp_path / "missing.txt"), str(release), "--json")
    assert len(json.loads(out)) == 1
    assert f"{empty}: This file is empty." in err
    assert "missing.txt: No such file" in err
    assert code == 1


def test_text_output_names_what_was_found(release: Path) -> None:
    out, _, _ = run(str(release))
    assert "headline          New bridge opens in Saltham" in out
    assert "Ann Lee: “It is a fine bridge.”" in out
    assert "[not on the roster]" in out


def test_nothing_is_changed(release: Path) -> None:
    run(str(release))
    assert not Article.objects.exists()
    assert not Person.objects.exists()


def test_known_people_are_matched_with_the_roster(release: Path) -> None:
    Person.objects.create(slug="ann-lee", name="Ann Lee", family_name="Lee")
    out, _, _ = run(str(release), "--json")
    assert json.loads(out)["people"][0]["match"] == "ann-lee"


def test_without_a_database_it_still_reads(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_table(_text: str) -> None:
        raise OperationalError("no such table: people_person")

    monkeypatch.setattr("articles.management.commands.read_release.roster_for", no_table)
    out, err, code = run(str(release), "--json")
    assert json.loads(out)["people"][0]["name"] == "Ann Lee"
    assert "nobody is matched" in err
    assert code == 0
