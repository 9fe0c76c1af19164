using Quire.Tabular.Binary;
using Quire.Tabular.Writing;

namespace Quire.Tabular.Tests;

/// <summary>Bytes that were put down are found again, in memory and in the file.</summary>
public sealed class SpoolTests
{
    [Theory]
    [InlineData(10_000_000)]
    [InlineData(150_000)]
    [InlineData(1)]
    public void Bytes_are_found_wherever_they_lie(int inMemory)
    {
        var bytes = new byte[700_001];
        new Random(5).NextBytes(bytes);
        using var spool = new Spool(Path.GetTempPath(), inMemory);
        for (var at = 0; at < bytes.Length; at += 7000)
        {
            spool.Write(bytes.AsSpan(at, Math.Min(7000, bytes.Length - at)));
        }

        Assert.Equal(bytes.Length, spool.Length);
        foreach (var at in new[] { 0, 1, 65_535, 65_536, 131_072, 149_999, 150_000, 650_000, 700_000, 700_001 })
        {
            foreach (var length in new[] { 0, 1, 100, 65_536, 200_000, 700_001 })
            {
                var read = new byte[length];
                var count = spool.Read(at, read);
                Assert.Equal(Math.Min(length, bytes.Length - at), count);
                Assert.True(bytes.AsSpan(at, count).SequenceEqual(read.AsSpan(0, count)), $"At {at}, {length}.");
            }
        }
    }

    [Fact]
    public void The_file_is_gone_when_nothing_is_read_any_more()
    {
        var folder = Directory.CreateTempSubdirectory("quire-spool-").FullName;
        using (var spool = new Spool(folder, 1))
        {
            spool.Write(new byte[200_000]);
            // Where a name can be taken from an open file, nothing stays behind even of whoever is killed.
            Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.GetFiles(folder).Length);
            Assert.Equal(100, spool.Read(0, new byte[100]));
        }

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Columns_come_back_whole()
    {
        using var spool = new ColumnSpool(50, Path.GetTempPath());
        for (var i = 0; i < 100_000; i++)
        {
            spool.Write(i % 50, BitConverter.GetBytes(i * 3));
            spool.Write(7, new byte[400]);
        }

        var bytes = new MemoryStream();
        var output = Output.To(bytes);
        spool.CopyTo(9, output);
        output.Flush();
        Assert.Equal(Enumerable.Range(0, 2000).SelectMany(i => BitConverter.GetBytes(((i * 50) + 9) * 3)), bytes.ToArray());
    }
}
