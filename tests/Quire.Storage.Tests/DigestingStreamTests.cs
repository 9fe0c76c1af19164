using System.IO.Hashing;
using System.Security.Cryptography;
using CsCheck;
using Quire.Repository.Storage;

namespace Quire.Storage.Tests;

public sealed class DigestingStreamTests
{
    [Fact]
    public Task Digests_whatever_is_read_through_it() =>
        Gen.Int[0, 600_000]
            .SampleAsync(
                async length =>
                {
                    var bytes = Bytes.Of(length);
                    await using var digesting = new DigestingStream(new SlowStream(bytes), ContentDigests.Known);

                    var read = await Bytes.AllAsync(digesting);

                    var digests = await digesting.DigestsAsync();
                    Assert.True(Bytes.Same(bytes, read));
                    Assert.Equal(length, digesting.Length);
                    Assert.Equal(
                        Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes)),
                        digests["MD5"]
                    );
                    Assert.Equal(
                        Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.SHA1, bytes)),
                        digests["SHA-1"]
                    );
                    Assert.Equal(
                        Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.SHA256, bytes)),
                        digests["SHA-256"]
                    );
                    Assert.Equal(
                        Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.SHA512, bytes)),
                        digests["SHA-512"]
                    );
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public Task Sums_every_block_however_the_bytes_arrive() =>
        Gen.Int[0, 3_500_000]
            .SampleAsync(
                async length =>
                {
                    var bytes = Bytes.Of(length);
                    await using var digesting = new DigestingStream(new SlowStream(bytes), [ContentDigests.Md5]);
                    await digesting.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);

                    var sums = (await digesting.DigestsAsync()).Blocks;

                    Assert.True(BlockSums.Fit(sums, length));
                    Assert.False(BlockSums.Fit(sums, length + BlockSums.BlockLength));
                    foreach (var (i, block) in bytes.Chunk(BlockSums.BlockLength).Index())
                    {
                        Assert.Equal(XxHash3.HashToUInt64(block), BlockSums.Of(sums, i));
                    }
                },
                iter: 15,
                threads: 1
            );

    [Fact]
    public void Refuses_a_digest_nobody_knows() =>
        Assert.Throws<ArgumentException>(() => new DigestingStream(Stream.Null, ["CRC-32"]));

    [Fact]
    public async Task Can_be_let_go_half_way()
    {
        var digesting = new DigestingStream(new SlowStream(Bytes.Of(500_000)), ContentDigests.Known);
        Assert.NotEqual(0, await digesting.ReadAsync(new byte[1000], TestContext.Current.CancellationToken));

        await digesting.DisposeAsync();
    }
}
