using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Quire.Repository.Files.Archives;

namespace Quire.Web.Tests.Files;

/// <summary>Lists of archives are read without believing them.</summary>
public sealed class ArchiveListingTests
{
    [Fact]
    public async Task Little_is_read_of_an_archive_however_large_it_is()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 500; i++)
            {
                using var member = archive.CreateEntry($"n{i}.bin", CompressionLevel.NoCompression).Open();
                member.Write(new byte[20_000]);
            }
        }

        await using var counted = new Counted(bytes.ToArray());
        var list = await ArchiveListing.OfAsync(counted, TestContext.Current.CancellationToken);

        Assert.Equal((500, 100), (list!.Count, list.Members.Count));
        Assert.Equal(("n0.bin", 20_000), (list.Members[0].Path, list.Members[0].Length));
        Assert.InRange(counted.BytesRead, 1, 200_000);
    }

    [Fact]
    public async Task What_is_not_what_it_says_is_not_listed()
    {
        var good = ArchivePageTests.Zip(("a.txt", "one"), ("b.txt", "two"));
        var end = good.Length - 22;
        Assert.Equal(2, (await OfAsync(good))!.Count);
        Assert.Null(await OfAsync([]));
        Assert.Null(await OfAsync("PK"u8.ToArray()));
        Assert.Null(await OfAsync(good[..^10]));
        // More members than there is room for, or than there are; a list outside of the archive, longer than it, or elsewhere.
        Assert.Null(await OfAsync(With(good, end + 10, 60_000)));
        Assert.Null(await OfAsync(With(good, end + 10, 3)));
        Assert.Null(await OfAsync(With32(good, end + 16, int.MaxValue)));
        Assert.Null(await OfAsync(With32(good, end + 12, int.MaxValue)));
        Assert.Null(await OfAsync(With32(good, end + 16, 0)));
        // A name that reaches out of the list, and numbers of the later form that are none.
        var list = (int)BinaryPrimitives.ReadUInt32LittleEndian(good.AsSpan(end + 16));
        Assert.Null(await OfAsync(With(good, list + 28, ushort.MaxValue)));
        Assert.Null(await OfAsync(With32(With(good, end + 10, ushort.MaxValue), end + 16, -1)));
    }

    [Fact]
    public async Task Paths_are_shown_as_what_they_are()
    {
        var list = await OfAsync(
            ArchivePageTests.Zip(("a\\b.txt", ""), ("x\u202Etxt.exe", ""), ("line\nbreak", ""), (new string('n', 5_000), ""))
        );

        Assert.Equal(
            ["a/b.txt", "x\uFFFDtxt.exe", "line\uFFFDbreak", new string('n', 200) + "\u2026"],
            list!.Members.Select(m => m.Path)
        );
    }

    private static async Task<ArchiveList?> OfAsync(byte[] bytes)
    {
        await using var archive = new MemoryStream(bytes);
        return await ArchiveListing.OfAsync(archive, TestContext.Current.CancellationToken);
    }

    private static byte[] With(byte[] bytes, int at, ushort value)
    {
        byte[] changed = [.. bytes];
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(at), value);
        return changed;
    }

    private static byte[] With32(byte[] bytes, int at, int value)
    {
        byte[] changed = [.. bytes];
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), value);
        return changed;
    }

    private sealed class Counted(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            BytesRead += read;
            return read;
        }
    }
}
