"""Breaks workbooks in the ways that files break, and in those that somebody might think of."""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

from tests.workbooks.making import make_zip

HUGE = [b"99999999999", b"1048576", b"-1", b"0", b"1e999", b"NaN", b"4294967296", b""]
PLACES = [b"XFD1048576", b"A0", b"ZZZZ99999999", b"A1", b"1A", b"", b"XFD1", b"A1048576"]
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
)


def mutate(content: bytes, dice: random.Random) -> bytes:
    """Return a workbook broken once or twice, as the dice fall."""
    for _ in range(dice.randint(1, 2)):
        ways: list[Callable[[bytes, random.Random], bytes]] = [flip_bytes, cut, splice]
        if content.startswith(b"PK"):
            ways += [break_part] * 6
        content = dice.choice(ways)(content, dice)
    return content


def flip_bytes(content: bytes, dice: random.Random) -> bytes:
    """Return the content with some bytes changed anywhere."""
    changed = bytearray(content)
    for _ in range(dice.choice([1, 3, 30]) if changed else 0):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def cut(content: bytes, dice: random.Random) -> bytes:
    """Return the content without its end, its beginning, or a piece of its middle."""
    first, last = sorted(dice.randrange(len(content) + 1) for _ in range(2))
    return dice.choice([content[:first], content[last:], content[:first] + content[last:]])


def splice(content: bytes, dice: random.Random) -> bytes:
    """Return the content with a piece of itself put in somewhere else."""
    first, last = sorted(dice.randrange(len(content) + 1) for _ in range(2))
    at = dice.randrange(len(content) + 1)
    return content[:at] + content[first : min(last, first + 5000)] + content[at:]


def break_part(content: bytes, dice: random.Random) -> bytes:
    """Return an archive with one of its parts broken, gone, doubled or renamed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts: dict[str, str | bytes] = {n: archive.read(n) for n in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        return flip_bytes(content, dice)
    except RuntimeError:
        return flip_bytes(content, dice)
    if not parts:
        return content
    name = dice.choice(sorted(parts))
    part = parts[name]
    part = part.encode() if isinstance(part, str) else part
    way = dice.randrange(8)
    if way == 0:
        del parts[name]
    elif way == 1:
        parts[name], other = parts[dice.choice(sorted(parts))], part
        parts[dice.choice(sorted(parts))] = other
    else:
        parts[name] = break_markup(part, dice, way)
    return make_zip(parts)


def break_markup(part: bytes, dice: random.Random, way: int) -> bytes:
    """Return XML with numbers, addresses, links or tags changed, or entities before it."""
    if way == 2:
        return re.sub(rb'"\d+"', lambda m: _now_and_then(m, dice, HUGE, b'"%s"'), part)
    if way == 3:
        return re.sub(rb'r="[A-Z]+\d+"', lambda m: _now_and_then(m, dice, PLACES, b'r="%s"'), part)
    if way == 4:
        return BOMB + re.sub(rb"<\?xml.*?\?>", b"", part).replace(b"<t>", b"<t>&c;&d;")
    if way == 5:
        tags = re.findall(rb"<[^>]+>", part)
        return part.replace(dice.choice(tags), dice.choice([b"", b"<", *tags])) if tags else part
    if way == 6:
        return re.sub(
            rb'(Target|Id|r:id)="[^"]*"', dice.choice([rb'\1="../../x"', rb'\1=""']), part
        )
    return flip_bytes(part, dice)


def _now_and_then(
    match: re.Match[bytes], dice: random.Random, others: list[bytes], form: bytes
) -> bytes:
    return form % dice.choice(others) if dice.random() < 0.2 else match[0]
