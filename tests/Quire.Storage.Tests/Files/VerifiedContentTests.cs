using System.Security.Cryptography;
using CsCheck;
using Quire.Repository.Files.Content;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;

namespace Quire.Storage.Tests.Files;

/// <summary>No byte is given that is not the one deposited.</summary>
public sealed class VerifiedContentTests
{
    private const int Block = BlockSums.BlockLength;
    private readonly MemoryStore _store = new();
    private readonly MemoryLedger _ledger = new();
    private readonly VerifiedContent _contents;

    public VerifiedContentTests() => _contents = new(_ledger, new StoresInUse());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Any_part_is_the_part_deposited() =>
        Gen.Select(Gen.Int[1, 3_500_000], Gen.Int[0, 3_500_000], Gen.Int[1, 300_000], Gen.Bool)
            .SampleAsync(
                async (length, from, count, summed) =>
                {
                    var content = Put(length, summed);
                    await using var stream = await _contents.OpenAsync(content, Ct);
                    stream.Position = Math.Min(from, length - 1);
                    var expected = Bytes.Of(length).Skip((int)stream.Position).Take(count).ToArray();

                    var part = new byte[expected.Length];
                    await stream.ReadExactlyAsync(part, Ct);
                    stream.Position = 0;

                    Assert.Equal(expected, part);
                    Assert.True(Bytes.Same(Bytes.Of(length), await Bytes.AllAsync(stream)));
                },
                iter: 30,
                threads: 1
            );

    [Theory]
    [InlineData(0)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData((3 * Block) + 4)]
    public async Task Of_a_damaged_block_nothing_is_given_and_of_the_others_all(int damaged)
    {
        var content = Put((3 * Block) + 5, summed: true);
        _store.Objects[content.Key][damaged] ^= 1;
        var bytes = Bytes.Of((int)content.Size);
        await using var stream = await _contents.OpenAsync(content, Ct);

        var given = 0;
        await Assert.ThrowsAsync<ContentDamagedException>(async () =>
        {
            for (int read; (read = await stream.ReadAsync(new byte[10_000], Ct)) > 0; )
            {
                given += read;
            }
        });

        Assert.Equal(damaged / Block * Block, given);
        Assert.Contains("are not the ones deposited", Assert.Single(_ledger.Reports), StringComparison.Ordinal);
        for (var block = 0; block < 4; block++)
        {
            stream.Position = block * Block;
            var first = new byte[5];
            if (block == damaged / Block)
            {
                await Assert.ThrowsAsync<ContentDamagedException>(async () => await stream.ReadExactlyAsync(first, Ct));
                continue;
            }

            await stream.ReadExactlyAsync(first, Ct);
            Assert.Equal(bytes.AsSpan(block * Block, 5).ToArray(), first);
        }
    }

    [Fact]
    public async Task Many_readers_at_once_are_all_served_right_and_each_sees_damage()
    {
        var (whole, spoiled) = (Put((2 * Block) + 7, summed: true), Put((2 * Block) + 9, summed: true));
        _store.Objects[spoiled.Key][Block + 100] ^= 1;
        var readers = new List<Stream>();
        for (var i = 0; i < 100; i++)
        {
            readers.Add(await _contents.OpenAsync(i % 2 == 0 ? whole : spoiled, Ct));
            await readers[i].ReadExactlyAsync(new byte[10], Ct);
        }

        foreach (var (i, reader) in readers.Index())
        {
            using var rest = new MemoryStream();
            if (i % 2 == 0)
            {
                await reader.CopyToAsync(rest, Ct);
                Assert.True(Bytes.Same(Bytes.Of((int)whole.Size)[10..], rest.ToArray()));
            }
            else
            {
                await Assert.ThrowsAsync<ContentDamagedException>(() => reader.CopyToAsync(rest, Ct));
                Assert.Equal(Block - 10, rest.Length);
            }
        }

        foreach (var reader in readers)
        {
            await reader.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(700_000)]
    public async Task Without_block_checksums_the_digest_decides_before_the_end_is_given(int length)
    {
        var content = Put(length, summed: false);
        _store.Objects[content.Key][5] ^= 1;
        await using var stream = await _contents.OpenAsync(content, Ct);
        using var given = new MemoryStream();

        await Assert.ThrowsAsync<ContentDamagedException>(() => stream.CopyToAsync(given, Ct));

        Assert.InRange(given.Length, 0, length - 1);
        Assert.Contains("MD5", Assert.Single(_ledger.Reports), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "They are gone.")]
    [InlineData(0, "They are 0 bytes instead of 100.")]
    [InlineData(99, "They are 99 bytes instead of 100.")]
    [InlineData(101, "They are 101 bytes instead of 100.")]
    public async Task Another_length_is_found_before_anything_is_read(int? length, string found)
    {
        var content = Put(100, summed: true);
        _ = length is null
            ? _store.Objects.Remove(content.Key, out _)
            : (_store.Objects[content.Key] = new byte[length.Value]) is not null;

        Assert.Equal(found, (await Assert.ThrowsAsync<ContentDamagedException>(() => _contents.OpenAsync(content, Ct))).Message);

        Assert.Equal([found], _ledger.Reports);
    }

    [Fact]
    public async Task Bytes_nobody_compared_yet_are_not_said_to_be_damaged()
    {
        var content = Put(100, summed: false) with { WasWhole = false };
        _store.Objects[content.Key][5] ^= 1;

        await using var stream = await _contents.OpenAsync(content, Ct);

        Assert.Equal(100, (await Bytes.AllAsync(stream)).Length);
        _store.Objects[content.Key] = [];
        await Assert.ThrowsAsync<ContentDamagedException>(() => _contents.OpenAsync(content, Ct));
        Assert.Empty(_ledger.Reports);
    }

    private StoredContent Put(int length, bool summed)
    {
        var (key, bytes) = (new ObjectKeys(TimeProvider.System).Next(), Bytes.Of(length));
        _store.Objects[key] = bytes;
        if (summed)
        {
            _ledger.Know(length, bytes);
        }
        else
        {
            _ledger.Sums.Remove(length);
        }

        return new(_store, key, length)
        {
            FileId = length,
            ContentType = "application/octet-stream",
            DigestName = ContentDigests.Md5,
            Digest = Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes)),
        };
    }
}
