"""Where a path lies: on a network share, on a stick, or on this computer's own disk."""

from pathlib import Path

import pytest

from declare_app.storage import places
from declare_app.storage.places import (
    is_network_mount,
    is_network_path,
    is_removable,
    is_removable_device,
    is_share,
    mount_of,
)

TABLE = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
40 27 8:17 / /media/lan/KINGSTON rw,nosuid shared:4 - vfat /dev/sdb1 rw
41 27 0:40 / /mnt/vien/to\\040chuc\\134a rw - cifs //srv/hs rw,vers=3.1.1
42 27 0:41 / /home rw - nfs4 srv:/home rw
43 42 254:3 / /home/lan/local rw - ext4 /dev/vdb rw
44 27 0:42 / /auto rw - autofs systemd-1 rw
45 44 0:43 / /auto rw - nfs srv:/x rw
46 27 0:44 / /host rw - 9p hostshare rw
47 27 0:45 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
48 27 0:46 / /mnt/webdav rw - fuse https://cloud.example/dav rw
49 27 8:18 / /mnt/ntfs rw - fuseblk /dev/sdc1 rw
50 27 0:47 / /mnt/ssh rw - fuse.sshfs lan@srv: rw
51 27 0:48 / /mnt/covered rw - nfs srv:/y rw
52 51 254:4 / /mnt/covered rw - ext4 /dev/vdc rw
a line that makes no sense
53 27
"""


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("/etc/x.kkv", False),
        ("/mnt/vien/to chuc\\a/x.kkv", True),
        ("/home", True),
        ("/home/lan/x.kkv", True),
        ("/homework/x.kkv", False),
        ("/home/lan/local/x.kkv", False),
        ("/auto/x.kkv", True),
        ("/mnt/covered/x.kkv", False),
        ("/host/x.kkv", False),
        ("/run/user/1000/gvfs/smb-share/x.kkv", True),
        ("/mnt/webdav/x.kkv", True),
        ("/mnt/ntfs/x.kkv", False),
        ("/mnt/ssh/x.kkv", True),
        ("/media/lan/KINGSTON/x.kkv", False),
    ],
)
def test_the_mount_table_tells_what_lies_on_another_computer(path: str, *, remote: bool) -> None:
    assert is_network_mount(mount_of(path, TABLE)) is remote


def test_the_device_is_that_of_the_nearest_mount() -> None:
    mount = mount_of("/media/lan/KINGSTON/a/x.kkv", TABLE)
    assert mount is not None
    assert (mount.device, mount.type, mount.source) == ("8:17", "vfat", "/dev/sdb1")


def test_an_empty_table_tells_nothing() -> None:
    assert mount_of("/etc", "") is None
    assert is_network_mount(None) is False


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\share\x.kkv", True),
        ("//server/share/x.kkv", True),
        (r"\\?\UNC\server\share\x.kkv", True),
        (r"\\?\unc\server\share", True),
        (r"\\wsl.localhost\Debian\home\x.kkv", True),
        (r"\\?\C:\Users\x.kkv", False),
        (r"\\.\C:\x.kkv", False),
        (r"C:\Users\x.kkv", False),
        (r"C:/Users/x.kkv", False),
        (r"x.kkv", False),
    ],
)
def test_windows_shares_are_known_by_how_they_are_spelt(path: str, *, share: bool) -> None:
    assert is_share(path) is share


def disk(root: Path, name: str, *, number: str, mark: str | None = None, slaves: tuple[str, ...] = ()) -> None:
    """A device as Linux shows it: a folder with its number, and a link by number."""
    folder = root / "devices" / name
    folder.mkdir(parents=True)
    (folder / "dev").write_text(f"{number}\n")
    if mark is not None:
        (folder / "removable").write_text(f"{mark}\n")
    for one in slaves:
        (folder / "slaves").mkdir(exist_ok=True)
        (folder / "slaves" / Path(one).name).symlink_to(root / "devices" / one)
    (root / "block").mkdir(exist_ok=True)
    (root / "block" / number).symlink_to(folder)


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    disk(tmp_path, "pci0/ata1/block/sda", number="8:0", mark="0")
    disk(tmp_path, "pci0/ata1/block/sda/sda1", number="8:1")
    disk(tmp_path, "pci0/card/block/sdb", number="8:16", mark="1")
    disk(tmp_path, "pci0/card/block/sdb/sdb1", number="8:17")
    disk(tmp_path, "pci0/usb2/2-1/block/sdc", number="8:32", mark="0")
    disk(tmp_path, "pci0/usb2/2-1/block/sdc/sdc1", number="8:33")
    disk(tmp_path, "virtual/block/dm-0", number="253:0", mark="0", slaves=("pci0/card/block/sdb/sdb1",))
    disk(tmp_path, "virtual/block/dm-1", number="253:1", mark="0", slaves=("pci0/ata1/block/sda/sda1",))
    return tmp_path / "block"


@pytest.mark.parametrize(
    ("device", "removable"),
    [
        ("8:0", False),
        ("8:1", False),
        ("8:16", True),
        ("8:17", True),
        ("8:33", True),
        ("253:0", True),
        ("253:1", False),
    ],
    ids=["disk", "partition", "card", "on a card", "disk on USB", "encrypted on a card", "encrypted on a disk"],
)
def test_what_can_be_pulled_out(devices: Path, device: str, *, removable: bool) -> None:
    assert is_removable_device(device, devices) is removable


def test_a_table_with_this_path_on_a_share_reaches_the_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mountinfo"
    monkeypatch.setattr(places, "_MOUNT_TABLE", table)
    table.write_text("27 1 254:0 / / rw - ext4 /dev/vda rw\n")
    assert is_network_path(tmp_path / "x.kkv") is False
    table.write_text(f"27 1 0:9 / {tmp_path.resolve()} rw - cifs //srv/hs rw\n")
    assert is_network_path(tmp_path / "x.kkv") is True


def test_a_link_to_a_share_counts_as_the_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table, share, desk = tmp_path / "mountinfo", tmp_path / "share", tmp_path / "desk"
    share.mkdir()
    desk.symlink_to(share)
    table.write_text(f"27 1 0:9 / {share.resolve()} rw - nfs srv:/x rw\n")
    monkeypatch.setattr(places, "_MOUNT_TABLE", table)
    assert is_network_path(desk / "x.kkv") is True
    assert is_network_path(tmp_path / "x.kkv") is False


def test_a_stick_reaches_the_answer(tmp_path: Path, devices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"27 1 8:17 / {tmp_path.resolve()} rw - vfat /dev/sdb1 rw\n")
    monkeypatch.setattr(places, "_MOUNT_TABLE", table)
    monkeypatch.setattr(places, "_DEVICES", devices)
    assert is_removable(tmp_path / "x.kkv") is True
    assert is_removable(Path("/elsewhere")) is False


def test_without_a_mount_table_nothing_is_known_and_nothing_raises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_MOUNT_TABLE", tmp_path / "missing")
    assert (is_network_path(tmp_path), is_removable(tmp_path)) == (False, False)


@pytest.mark.parametrize("odd", ["", "a\0b", "x" * 5000, "/loop/loop"])
def test_an_odd_path_raises_nothing(odd: str) -> None:
    assert (is_network_path(Path(odd)), is_removable(Path(odd))) == (False, False)


def test_a_loop_of_links_raises_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert (is_network_path(tmp_path / "a" / "x"), is_removable(tmp_path / "a" / "x")) == (False, False)
