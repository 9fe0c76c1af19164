using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Quire.Domain.Errors;
using Quire.Domain.Files;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Files;

public sealed class FileIntakeTests : IDisposable
{
    private readonly string _spool = Directory.CreateTempSubdirectory("quire-spool-").FullName;
    private readonly MemoryStore _store = new();
    private readonly FileIntake _intake;

    public FileIntakeTests() =>
        _intake = new(new ObjectKeys(TimeProvider.System), new UploadSpool(_spool), NullLogger<FileIntake>.Instance);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stores_a_file_with_its_digests_type_and_size()
    {
        var bytes = "a,b\n1,2\n"u8.ToArray();

        var file = Assert.Single(await TakeAsync(bytes, "a.csv", new() { ChecksumType = "SHA-512" }));

        Assert.Equal(("a.csv", "", "text/csv", 8L), (file.Label, file.DirectoryLabel, file.ContentType, file.Size));
        Assert.Equal(Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.SHA512, bytes)), file.Checksum);
        Assert.Equal(
            Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes)),
            file.Digests["MD5"]
        );
        Assert.Equal(bytes, _store.Objects[ObjectKey.Parse(file.StorageKey)]);
    }

    [Fact]
    public async Task Takes_an_empty_file()
    {
        var file = Assert.Single(await TakeAsync([], "empty.txt"));

        Assert.Equal(("text/plain", 0L, "d41d8cd98f00b204e9800998ecf8427e"), (file.ContentType, file.Size, file.Checksum));
    }

    [Fact]
    public async Task Refuses_a_file_over_the_limit_and_keeps_nothing_of_it()
    {
        var refused = await Assert.ThrowsAsync<RepositoryException>(() =>
            TakeAsync(Bytes.Of(3000), "big.bin", new() { MaxFileSize = 2048 })
        );

        Assert.Equal("This file size (2.9 KB) exceeds the size limit of 2.0 KB.", refused.Message);
        Assert.Empty(_store.Objects);
    }

    [Fact]
    public async Task Unpacks_an_archive_into_its_files_and_folders()
    {
        var zip = Zip(("readme.txt", "hello"), ("data/2020/a.csv", "a,b"), ("data/b.tsv", "a\tb"), ("data/", ""));

        var files = await TakeAsync(zip, "all.zip", claimed: "application/zip");

        Assert.Equal(
            [
                ("readme.txt", "", "text/plain; charset=US-ASCII"),
                ("a.csv", "data/2020", "text/csv"),
                ("b.tsv", "data", "text/tsv"),
            ],
            files.Select(f => (f.Label, f.DirectoryLabel, f.ContentType))
        );
        Assert.Equal("a,b"u8.ToArray(), _store.Objects[ObjectKey.Parse(files[1].StorageKey)]);
        Assert.Empty(Directory.GetFiles(_spool));
    }

    [Fact]
    public async Task Leaves_out_what_desktop_systems_add()
    {
        var files = await TakeAsync(
            Zip(("a.txt", "a"), ("__MACOSX/._a.txt", "x"), (".DS_Store", "x"), ("d/.DS_Store", "x"), ("d/._b", "x")),
            "m.zip"
        );

        Assert.Equal("a.txt", Assert.Single(files).Label);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc", "passwd")]
    [InlineData("/etc/passwd", "etc", "passwd")]
    [InlineData("..\\..\\windows\\x.txt", "windows", "x.txt")]
    [InlineData("a/../../b/x.txt", "a/b", "x.txt")]
    [InlineData("a/./b//x.txt", "a/b", "x.txt")]
    [InlineData("a:b*c/x?.txt", "a_b_c", "x_.txt")]
    [InlineData("5 – 10 °C/😀/x.txt", "5 – 10 °C/😀", "x.txt")]
    [InlineData("d/..", "d", "file")]
    public async Task Keeps_members_inside_their_dataset(string path, string folder, string label)
    {
        var file = Assert.Single(await TakeAsync(Zip((path, "x")), "a.zip"));

        Assert.Equal((folder, label), (file.DirectoryLabel, file.Label));
    }

    [Fact]
    public async Task Numbers_members_of_the_same_name()
    {
        var files = await TakeAsync(Zip(("d/a.txt", "1"), ("d/a.txt", "2"), ("d//a.txt", "3"), ("a.txt", "4")), "a.zip");

        Assert.Equal(["d/a.txt", "d/a-1.txt", "d/a-2.txt", "/a.txt"], files.Select(f => f.DirectoryLabel + "/" + f.Label));
    }

    [Fact]
    public async Task Keeps_an_archive_inside_an_archive_packed()
    {
        var file = Assert.Single(await TakeAsync(Zip(("inner.zip", Zip(("a", "b")))), "outer.zip"));

        Assert.Equal(("inner.zip", "application/zip"), (file.Label, file.ContentType));
    }

    [Theory]
    [InlineData("paper.docx", null, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("notes.eln", null, "application/vnd.eln+zip")]
    [InlineData("raw.zip", "application/x-mine", "application/zip")]
    [InlineData("model.pt", null, "application/zip")]
    [InlineData("model.keras", "application/octet-stream", "application/zip")]
    [InlineData("tool-1.0-py3-none-any.whl", "application/octet-stream", "application/zip")]
    [InlineData("project.qgz", "application/x-qgis", "application/zip")]
    [InlineData("zip", null, "application/zip")]
    [InlineData("unnamed", "application/octet-stream", "application/zip")]
    public async Task Keeps_what_is_a_zip_only_by_its_making(string name, string? claimed, string type)
    {
        var zip = Zip(("a.txt", "a"), ("b.txt", "b"));

        var file = Assert.Single(await TakeAsync(zip, name, claimed: claimed));

        Assert.Equal((name, type, zip.LongLength), (file.Label, file.ContentType, file.Size));
    }

    [Theory]
    [InlineData("unnamed", "application/zip")]
    [InlineData("unnamed", "application/x-zip-compressed")]
    [InlineData("a.ZIP", null)]
    [InlineData("a.zip", "application/octet-stream")]
    public async Task Unpacks_what_is_named_or_sent_as_a_zip(string name, string? claimed) =>
        Assert.Equal(2, (await TakeAsync(Zip(("a.txt", "a"), ("b.txt", "b")), name, claimed: claimed)).Count);

    [Fact]
    public async Task Refuses_an_archive_with_too_many_files_and_keeps_nothing_of_it()
    {
        var zip = Zip(("a", "1"), ("b", "2"), ("c", "3"));

        var refused = await Assert.ThrowsAsync<RepositoryException>(() =>
            TakeAsync(zip, "three.zip", new() { MaxUnpackedFiles = 2 })
        );

        Assert.Equal(
            "The archive has more files than the 2 that are unpacked. Upload fewer at once, or the archive as one file.",
            refused.Message
        );
        Assert.Empty(_store.Objects);
        Assert.Equal(3, (await TakeAsync(zip, "three.zip", new() { MaxUnpackedFiles = 3 })).Count);
    }

    [Theory]
    [InlineData(19_999L, null, "This file (size 19.5 KB) exceeds the remaining storage quota of 19.5 KB.")]
    [InlineData(300L, null, "This file (size 19.5 KB) exceeds the remaining storage quota of 300 B.")]
    [InlineData(null, 1, "The dataset cannot take 2 more files: its limit leaves 1.")]
    public async Task Of_an_archive_without_room_nothing_is_stored_not_even_for_a_while(long? bytes, int? files, string said)
    {
        var zip = Zip(("a.bin", new byte[10_000]), ("b.bin", new byte[10_000]));

        var refused = await Assert.ThrowsAsync<RepositoryException>(() =>
            TakeAsync(zip, "two.zip", new() { RoomBytes = bytes, RoomFiles = files })
        );

        Assert.Equal(said, refused.Message);
        Assert.Empty(_store.Puts);
        Assert.Equal(2, (await TakeAsync(zip, "two.zip", new() { RoomBytes = 20_000, RoomFiles = 2 })).Count);
    }

    [Fact]
    public async Task A_map_is_counted_as_it_is_packed_and_never_more_is_stored_than_there_is_room_for()
    {
        var zip = Zip(
            ("r.shp", new byte[100_000]),
            ("r.shx", "x"u8.ToArray()),
            ("r.dbf", "x"u8.ToArray()),
            ("note.txt", Bytes.Of(1_000))
        );
        var packed = (await TakeAsync(zip, "maps.zip"))[0].Size;
        var room = new IntakeLimits { RoomBytes = packed + 1_000, RoomFiles = 2 };
        Assert.InRange(packed, 1, 10_000);
        Assert.True(zip.Length < room.RoomBytes - 1);

        Assert.Equal(2, (await TakeAsync(zip, "maps.zip", room)).Count);

        _store.Puts.Clear();
        await Assert.ThrowsAsync<RepositoryException>(() =>
            TakeAsync(zip, "maps.zip", room with { RoomBytes = room.RoomBytes - 1 })
        );
        Assert.True(_store.Puts.Sum(p => p.LongLength) < room.RoomBytes);
        await Assert.ThrowsAsync<RepositoryException>(() => TakeAsync(zip, "maps.zip", room with { RoomFiles = 1 }));
    }

    [Fact]
    public async Task Keeps_an_archive_longer_than_what_may_be_unpacked()
    {
        var zip = Zip(("a.bin", Bytes.Of(400_000)));

        var file = Assert.Single(await TakeAsync(zip, "long.zip", new() { MaxUnpackedBytes = 200_000 }));

        Assert.Equal("long.zip", file.Label);
        Assert.Equal(zip, _store.Objects[ObjectKey.Parse(file.StorageKey)]);
    }

    [Theory]
    [InlineData("roads.shp", "roads.shx", "roads.dbf", "roads.prj")]
    [InlineData("m/roads.SHP", "m/roads.shx", "m/roads.DBF", "m/roads.shp.xml")]
    public async Task Keeps_a_map_in_its_several_files_together(params string[] names)
    {
        var file = Assert.Single(await TakeAsync(Zip([.. names.Select(n => (n, "x"))]), "roads.zip"));

        Assert.Equal(("roads.zip", "application/zipped-shapefile"), (file.Label, file.ContentType));
    }

    [Fact]
    public async Task Unpacks_a_map_that_lacks_a_file() =>
        Assert.Equal(2, (await TakeAsync(Zip(("r.shp", "x"), ("r.dbf", "x")), "r.zip")).Count);

    [Fact]
    public async Task Packs_each_map_that_has_company_by_itself()
    {
        var mixed = await TakeAsync(
            Zip(
                ("m/r.shp", "1"),
                ("note.txt", "x"),
                ("m/r.dbf", "2"),
                ("m/r.shx", "3"),
                ("m/r.txt", "y"),
                ("s.SHP", "4"),
                ("s.shx", "5"),
                ("s.dbf", "6"),
                ("s.prj", "7")
            ),
            "maps.zip"
        );
        Assert.Equal(["m/r.zip", "/note.txt", "m/r.txt", "/s.zip"], mixed.Select(f => $"{f.DirectoryLabel}/{f.Label}"));
        Assert.Equal(2, mixed.Count(f => f.ContentType == "application/zipped-shapefile"));
        using var map = new ZipArchive(new MemoryStream(_store.Objects[ObjectKey.Parse(mixed[0].StorageKey)]));
        Assert.Equal(["r.shp", "r.dbf", "r.shx"], map.Entries.Select(e => e.FullName));
        using var reader = new StreamReader(map.Entries[1].Open());
        Assert.Equal("2", await reader.ReadToEndAsync(Ct));
    }

    [Fact]
    public async Task Refuses_an_archive_that_unpacks_beyond_measure()
    {
        var zip = Zip(("zeros", new byte[80 * 1024 * 1024]));

        await Assert.ThrowsAsync<RepositoryException>(() => TakeAsync(zip, "bomb.zip"));
        await Assert.ThrowsAsync<RepositoryException>(() =>
            TakeAsync(
                Zip(("a", "1"u8.ToArray()), ("b", Bytes.Of(1000))),
                "sum.zip",
                new() { MaxUnpackedBytes = 900_000, MaxFileSize = 1000 - 1 }
            )
        );

        Assert.Empty(_store.Objects);
        Assert.Empty(Directory.GetFiles(_spool));
    }

    [Theory]
    [InlineData(3_000, "1.5 KB")]
    [InlineData(300_000, "146.5 KB")]
    public async Task Says_which_member_is_too_long_however_soon_that_shows(int length, string most)
    {
        var zip = Zip(("a.txt", "1"u8.ToArray()), ("zeros", new byte[length]));

        var refused = await Assert.ThrowsAsync<RepositoryException>(() =>
            TakeAsync(zip, "a.zip", new() { MaxUnpackedBytes = length / 2 })
        );

        Assert.Equal(
            $"The archive cannot be unpacked: its member zeros holds more than the {most} it may have there. Upload that file by itself.",
            refused.Message
        );
        Assert.Empty(_store.Objects);
    }

    [Fact]
    public async Task A_failure_at_a_later_member_removes_the_earlier_ones()
    {
        _store.PutsLeft = 2;

        await Assert.ThrowsAsync<IOException>(() => TakeAsync(Zip(("a", "1"), ("b", "2"), ("c", "3")), "a.zip"));

        Assert.Empty(_store.Objects);
    }

    [Theory]
    [InlineData("its bytes")]
    [InlineData("its checksum")]
    [InlineData("bzip2")]
    [InlineData("LZMA")]
    public async Task Keeps_an_archive_packed_of_which_one_member_cannot_be_read_and_says_which(string wrong)
    {
        var zip = Zip(("a.txt", "first"u8.ToArray()), ("b.bin", Bytes.Of(100_000)));
        var list = zip.AsSpan().LastIndexOf("PK\x1\x2"u8);
        switch (wrong)
        {
            case "its bytes":
                zip.AsSpan(50_000, 2000).Fill(0xFF);
                break;
            case "its checksum":
                zip[list + 16] ^= 1;
                break;
            default:
                var local = zip.AsSpan(10).IndexOf("PK\x3\x4"u8) + 10;
                zip[list + 10] = zip[local + 8] = (byte)(wrong == "bzip2" ? 12 : 14);
                break;
        }

        var file = Assert.Single(await TakeAsync(zip, "broken.zip", claimed: "application/zip"));

        Assert.Equal(("broken.zip", "application/zip"), (file.Label, file.ContentType));
        Assert.Equal(
            "The archive broken.zip was kept packed: its member b.bin is compressed in a way that is not unpacked here, or is damaged.",
            file.Warning?.Text
        );
        Assert.Equal([zip], _store.Objects.Values);
    }

    [Fact]
    public async Task Folders_longer_than_they_can_be_stay_apart()
    {
        var deep = string.Join('/', Enumerable.Repeat(new string('d', 199), 5));
        var zip = Zip(
            ($"{deep}/a/x.txt", "1"),
            ($"{deep}/b/x.txt", "2"),
            ($"{deep}/x.txt", "3"),
            ($"{deep}/a&a/x.txt", "4"),
            ($"{deep[..^3]}😀/x.txt", "5")
        );

        var files = await TakeAsync(zip, "deep.zip", claimed: "application/zip");

        Assert.Equal(5, files.Select(f => f.DirectoryLabel).Distinct(StringComparer.Ordinal).Count());
        Assert.All(files, f => Assert.InRange(f.DirectoryLabel.Length, 1, DirectoryLabel.MaxLength));
        Assert.All(files, f => Assert.Equal(f.DirectoryLabel, DirectoryLabel.MustBeSound(f.DirectoryLabel)));
        Assert.Equal(deep, files[2].DirectoryLabel);
        Assert.Contains("/a/x.txt is now ", files[0].Warning?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_an_archive_that_was_cut_off_as_it_is()
    {
        var zip = Zip(("a.bin", Bytes.Of(100_000)));

        var file = Assert.Single(await TakeAsync(zip[..60_000], "cut.zip"));

        Assert.Equal(("cut.zip", 60_000L), (file.Label, file.Size));
    }

    [Fact]
    public void Removes_what_an_earlier_process_spooled()
    {
        File.WriteAllText(Path.Combine(_spool, "left"), "x");

        _ = new UploadSpool(_spool);

        Assert.Empty(Directory.GetFiles(_spool));
    }

    public void Dispose() => Directory.Delete(_spool, recursive: true);

    private static byte[] Zip(params (string Path, string Text)[] members) =>
        Zip([.. members.Select(m => (m.Path, System.Text.Encoding.UTF8.GetBytes(m.Text)))]);

    private static byte[] Zip(params (string Path, byte[] Bytes)[] members)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in members)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private Task<IReadOnlyList<NewFile>> TakeAsync(
        byte[] bytes,
        string name,
        IntakeLimits? limits = null,
        string? claimed = null
    ) => _intake.TakeAsync(new(new SlowStream(bytes), name, claimed), _store, limits ?? new(), Ct);
}
