using System.IO.Compression;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Files;

public sealed class ZipDownloadTests
{
    private readonly MemoryStore _store = new();
    private readonly ObjectKeys _keys = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_the_files_in_their_folders_and_a_list_of_them()
    {
        using var zip = await SendAsync([Member("a.csv", "text/csv", 5000), Member("Données/é.png", "image/png", 300)]);

        Assert.Equal(["a.csv", "Données/é.png", "MANIFEST.TXT"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2026, 2, 3, 4, 5, 6), e.LastWriteTime.DateTime));
        Assert.Equal(Bytes.Of(5000), await ReadAsync(zip, "a.csv"));
        Assert.Equal(Bytes.Of(300), await ReadAsync(zip, "Données/é.png"));
        Assert.Equal(
            "a.csv (text/csv) 5000 bytes.\r\nDonnées/é.png (image/png) 300 bytes.\r\n",
            System.Text.Encoding.UTF8.GetString(await ReadAsync(zip, "MANIFEST.TXT"))
        );
    }

    [Fact]
    public async Task Sends_nothing_but_the_list_when_there_is_nothing()
    {
        using var zip = await SendAsync([]);

        Assert.Equal("MANIFEST.TXT", Assert.Single(zip.Entries).FullName);
    }

    [Fact]
    public async Task Gives_every_file_a_path_of_its_own()
    {
        using var zip = await SendAsync([
            Member("d/a.txt", size: 1),
            Member("d/a.txt", size: 2),
            Member("D/A.TXT", size: 3),
            Member("MANIFEST.TXT", size: 4),
        ]);

        Assert.Equal(
            ["d/a.txt", "d/a-1.txt", "D/A-2.TXT", "MANIFEST.TXT", "MANIFEST-1.TXT"],
            zip.Entries.Select(e => e.FullName)
        );
        Assert.Equal(Bytes.Of(4), await ReadAsync(zip, "MANIFEST.TXT"));
    }

    [Fact]
    public async Task Writes_nothing_when_a_file_is_gone_or_of_another_length()
    {
        var (missing, spoiled) = (Member("gone.txt"), Member("in/short.txt", size: 100));
        _store.Objects.TryRemove(missing.Content.Key, out _);
        _store.Objects[spoiled.Content.Key] = [1, 2, 3];
        foreach (var bad in new[] { missing, spoiled })
        {
            using var sent = new MemoryStream();
            var refused = await Assert.ThrowsAsync<ContentDamagedException>(() =>
                ZipDownload.WriteAsync(new AsyncOnly(sent), [Member("good.txt"), bad], [], MemoryLedger.Contents(), Ct)
            );
            Assert.Equal(bad.Path, refused.File);
            Assert.Equal(0, sent.Length);
        }
    }

    [Fact]
    public async Task Lists_what_is_left_out()
    {
        using var zip = await SendAsync(
            [Member("small.txt", size: 80)],
            [new("secret.txt", "IS RESTRICTED AND CANNOT BE DOWNLOADED")]
        );

        Assert.Equal(["small.txt", "MANIFEST.TXT"], zip.Entries.Select(e => e.FullName));
        Assert.Equal(
            """
            small.txt (text/plain) 80 bytes.
            secret.txt IS RESTRICTED AND CANNOT BE DOWNLOADED

            """.ReplaceLineEndings("\r\n"),
            System.Text.Encoding.UTF8.GetString(await ReadAsync(zip, "MANIFEST.TXT"))
        );
    }

    [Fact]
    public async Task Lists_more_files_than_the_plain_format_can_count()
    {
        var one = Member("x", size: 3);

        using var zip = await SendAsync([.. Enumerable.Range(0, 66_000).Select(i => one with { Path = $"{i / 100}/{i}" })]);

        Assert.Equal(66_001, zip.Entries.Count);
        Assert.Equal(Bytes.Of(3), await ReadAsync(zip, "659/65999"));
    }

    [Fact]
    public async Task Is_readable_by_other_programs()
    {
        var path = Path.GetTempFileName();
        await using (var file = File.Create(path))
        {
            await ZipDownload.WriteAsync(
                new AsyncOnly(file),
                [Member("Données/a.csv", size: 200_000), Member("b.png", "image/png", 70_000)],
                [],
                MemoryLedger.Contents(),
                Ct
            );
        }

        using var python = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("python3", ["-m", "zipfile", "-t", path])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = await python.StandardOutput.ReadToEndAsync(Ct);
        await python.WaitForExitAsync(Ct);
        File.Delete(path);

        Assert.Equal("Done testing", said.Trim());
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(0)]
    public async Task Never_ends_like_a_whole_archive_when_a_file_cannot_be_sent(int really)
    {
        var (good, bad) = (Member("good.txt", size: 10_000), Member("bad.txt", size: 10_000));
        _store.Breaks[bad.Content.Key] = really;

        using var sent = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() =>
            ZipDownload.WriteAsync(new AsyncOnly(sent), [good, bad], [], MemoryLedger.Contents(), Ct)
        );

        Assert.True(sent.Length > 0);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(sent, ZipArchiveMode.Read));
    }

    private static async Task<byte[]> ReadAsync(ZipArchive zip, string path)
    {
        await using var entry = await zip.GetEntry(path)!.OpenAsync(Ct);
        return await Bytes.AllAsync(entry);
    }

    private static async Task<ZipArchive> SendAsync(
        IReadOnlyList<ZipMember> members,
        IReadOnlyList<SkippedMember>? skipped = null
    )
    {
        var sent = new MemoryStream();
        await ZipDownload.WriteAsync(new AsyncOnly(sent), members, skipped ?? [], MemoryLedger.Contents(), Ct);
        return new(sent, ZipArchiveMode.Read);
    }

    private ZipMember Member(string path, string type = "text/plain", int size = 10)
    {
        var key = _keys.Next();
        _store.Objects[key] = Bytes.Of(size);
        return new(path, new(_store, key, size) { ContentType = type }) { Date = new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc) };
    }

    /// <summary>Like a response: written forward only, and never synchronously.</summary>
    private sealed class AsyncOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            inner.WriteAsync(buffer, offset, count, cancellationToken);

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush() => throw new InvalidOperationException("Synchronous flush.");

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("Synchronous write.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
