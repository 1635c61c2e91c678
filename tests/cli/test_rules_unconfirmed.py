import json

from tests.cli.command import run


def test_what_could_not_be_confirmed_is_listed() -> None:
    done = run("rules", "unconfirmed", "rhit")
    assert (done.returncode, done.stderr) == (0, "")
    assert "- ART: unconfirmed, no source read: the old name is in a 1998 news ite" in done.stdout
    assert "accredited-degree:bachelor: disputed: a graduate of a bachelor's-level HIM" in done.stdout
    assert "- ahima-share/by-ahima: disputed: 40% from AHIMA itself" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_the_table_and_the_data_say_the_same() -> None:
    rows = run("rules", "unconfirmed", "CCS-P", "--format", "markdown").stdout.splitlines()[2:]
    data = json.loads(run("rules", "unconfirmed", "CCS-P", "--json").stdout)
    assert data["schema"] == "pathways/unconfirmed/3"
    assert len(rows) == len(data["unconfirmed"])
    assert {one["doubt"] for one in data["unconfirmed"]} == {
        "assumed", "disputed", "first-day-unknown", "issuer-discretion", "recalled", "third-party",
    }  # fmt: skip


def test_a_wrong_name_is_refused_and_a_stub_has_only_its_renewal_to_confirm() -> None:
    done = run("rules", "unconfirmed", "nothing")
    assert (done.returncode, done.stdout) == (2, "")
    assert run("rules", "unconfirmed", "CHP").stdout == run("rules", "unconfirmed", "CHS").stdout
