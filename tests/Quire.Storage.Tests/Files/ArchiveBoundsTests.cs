using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Quire.Domain.Errors;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Files;

/// <summary>Archives made to unpack without end.</summary>
public sealed class ArchiveBoundsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-spool-").FullName;
    private readonly MemoryStore _store = new();
    private readonly UploadSpool _spool;

    public ArchiveBoundsTests() => _spool = new(_folder, atOnce: 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_that_share_their_bytes_are_refused()
    {
        var zip = Zip(("a", new byte[30_000_000]), ("b", new byte[30_000_000]));

        await MustBeRefusedAsync<RepositoryError.BadRequest>(
            SharingBytes(zip, members: 600),
            "The archive a.zip is damaged and cannot be unpacked: its members lie upon each other or outside of it."
        );
        await MustBeRefusedAsync<RepositoryError.BadRequest>(
            Patched(zip, 20, 40_000_000),
            "The archive a.zip is damaged and cannot be unpacked: its members lie upon each other or outside of it."
        );
    }

    [Fact]
    public async Task More_than_an_archive_of_its_length_can_hold_is_refused()
    {
        var zeros = new byte[60 * 1024 * 1024];
        var members = Enumerable.Range(0, 10).Select(i => ($"zeros{i}", zeros)).ToArray();

        await MustBeRefusedAsync<RepositoryError.TooLarge>(
            Zip(members),
            "The archive a.zip cannot be unpacked: its members hold 600.0 MB, where one of its length may hold 512.0 MB."
        );
    }

    [Fact]
    public async Task A_member_that_says_it_is_short_is_not_unpacked_beyond()
    {
        var zip = Zip(("zeros", new byte[1_000_000]));

        var said = Patched(zip, 24, 10);

        var kept = Assert.Single(await TakeAsync(said, new()));

        Assert.NotNull(kept.Warning);
        Assert.Equal([said], _store.Objects.Values);
    }

    [Fact]
    public async Task A_list_of_more_members_than_anybody_packs_is_not_read_to_its_end()
    {
        var refused = await Assert.ThrowsAsync<RepositoryException>(() =>
            TakeAsync(
                Zip([.. Enumerable.Range(0, 10_021).Select(i => ($"folder{i}/", Array.Empty<byte>())), ("a", [1])]),
                new() { MaxUnpackedFiles = 2 }
            )
        );

        Assert.StartsWith("The archive has more files than the 2 that are unpacked.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_done_to_its_list_an_archive_is_kept_unpacked_or_refused()
    {
        var zip = Zip(("a/b.txt", "first"u8.ToArray()), ("c.bin", Bytes.Of(500)));
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var broken = zip.ToArray();
            for (var k = 0; k <= i % 3; k++)
            {
                broken[random.Next(4, zip.Length)] = (byte)(random.Next(2) * 255);
            }

            if (await Record.ExceptionAsync(() => TakeAsync(broken, new())) is { } refused)
            {
                Assert.IsType<RepositoryException>(refused);
            }
        }
    }

    [Fact]
    public async Task Archives_are_unpacked_in_turn()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    Task.Run(
                        () =>
                            TakeAsync(
                                Zip([.. Enumerable.Range(0, 20).Select(k => ($"{k}", Encoding.ASCII.GetBytes($"{i}")))]),
                                new()
                            ),
                        Ct
                    )
                )
        );

        var turns = _store.Puts.Select(p => Encoding.ASCII.GetString(p)).ToList();
        Assert.Equal(80, turns.Count);
        Assert.All(turns.Chunk(20), turn => Assert.Single(turn.Distinct(StringComparer.Ordinal)));
    }

    public void Dispose()
    {
        _spool.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task MustBeRefusedAsync<TError>(byte[] zip, string message)
    {
        var refused = await Assert.ThrowsAsync<RepositoryException>(() => TakeAsync(zip, new()));
        Assert.IsType<TError>(refused.Error);
        Assert.Equal(message, refused.Message);
        Assert.Empty(_store.Objects);
    }

    private Task<IReadOnlyList<NewFile>> TakeAsync(byte[] bytes, IntakeLimits limits) =>
        new FileIntake(new ObjectKeys(TimeProvider.System), _spool, NullLogger<FileIntake>.Instance).TakeAsync(
            new(new SlowStream(bytes), "a.zip", "application/zip"),
            _store,
            limits,
            Ct
        );

    // The list names one member again and again.
    private static byte[] SharingBytes(byte[] zip, int members)
    {
        var (start, end) = ListOf(zip);
        var entry = zip.AsSpan(start, 46 + BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(start + 28))).ToArray();
        var made = new List<byte>(zip[..start]);
        for (var i = 0; i < members; i++)
        {
            made.AddRange(entry);
        }

        var tail = zip[end..];
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(8), (ushort)members);
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(10), (ushort)members);
        BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(12), entry.Length * members);
        made.AddRange(tail);
        return [.. made];
    }

    // Another number in the entry of the first member.
    private static byte[] Patched(byte[] zip, int at, int value)
    {
        var patched = zip.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(patched.AsSpan(ListOf(zip).Start + at), value);
        return patched;
    }

    private static (int Start, int End) ListOf(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\x5\x6"u8);
        return (BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16)), end);
    }

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
}
