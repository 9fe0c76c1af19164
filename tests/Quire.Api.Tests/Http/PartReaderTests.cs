using System.Text;
using CsCheck;
using Quire.Api.Http;
using Quire.Domain.Errors;

namespace Quire.Api.Tests.Http;

/// <summary>Bodies of several parts, in whatever pieces they arrive.</summary>
public sealed class PartReaderTests
{
    private const string Boundary = "b-x";

    // What looks most like a delimiter and is none, however the pieces meet.
    private static readonly Gen<byte[]> Bytes = Pick.Of(
            "\r\n--b-",
            "\r\n--b",
            "\r\n",
            "\r",
            "--b-x",
            "\n--b-x",
            "-",
            "x",
            "\0",
            new string('y', 300)
        )
        .Array[0, 12]
        .Select(string.Concat)
        .Where(text => !text.Contains("\r\n--b-x", StringComparison.Ordinal))
        .Select(Encoding.Latin1.GetBytes);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_part_comes_as_it_was_sent_in_whatever_pieces() =>
        await Gen.Select(Bytes.Array[0, 4], Gen.Int[1, 400], Gen.Int[1, 400])
            .SampleAsync(
                async (sent, piece, step) =>
                {
                    using var parts = new PartReader(new Pieces(Body(sent), piece), Boundary);
                    foreach (var expected in sent)
                    {
                        var part = await parts.NextAsync(Ct);
                        Assert.Equal(("form-data; name=\"file\"", "text/plain"), (part?.Disposition, part?.ContentType));
                        Assert.Equal(expected, await ReadAsync(part!.Body, step));
                    }

                    Assert.Null(await parts.NextAsync(Ct));
                },
                iter: 2000
            );

    [Fact]
    public async Task A_part_need_not_be_read_before_the_next() =>
        await Gen.Select(Bytes.Array[2], Gen.Int[1, 400], Gen.Int[0, 20])
            .SampleAsync(
                async (sent, piece, read) =>
                {
                    using var parts = new PartReader(new Pieces(Body(sent), piece), Boundary);
                    var first = await parts.NextAsync(Ct);
                    _ = await first!.Body.ReadAsync(new byte[read], Ct);

                    var second = await parts.NextAsync(Ct);

                    Assert.Equal(sent[1], await ReadAsync(second!.Body, 100));
                },
                iter: 500
            );

    [Fact]
    public async Task A_body_that_ends_too_soon_is_said_to() =>
        await Gen.Select(Bytes.Array[1, 3], Gen.Double[0, 1])
            .SampleAsync(
                async (sent, where) =>
                {
                    var whole = Body(sent);
                    var cut = whole[..(int)(where * (whole.Length - "--\r\n".Length))];
                    using var parts = new PartReader(new Pieces(cut, 50), Boundary);

                    var refused = await Assert.ThrowsAsync<RepositoryException>(async () =>
                    {
                        while (await parts.NextAsync(Ct) is { } part)
                        {
                            await part.Body.CopyToAsync(Stream.Null, Ct);
                        }
                    });

                    Assert.Equal("The multipart body cannot be read: it ends before its last boundary.", refused.Message);
                },
                iter: 500
            );

    [Theory]
    [InlineData("--b-x more\r\n\r\n--b-x--", "a boundary shares its line with something else")]
    [InlineData("--b-x\r\nno header\r\n\r\n--b-x--", "a line before a part is no header")]
    [InlineData("--b-x\r\n: x\r\n\r\n--b-x--", "a line before a part is no header")]
    [InlineData("", "it ends before its last boundary")]
    public async Task What_is_no_body_of_parts_is_refused_with_the_reason(string body, string why) =>
        await RefusedAsync(body, why);

    [Fact]
    public async Task Only_so_much_is_looked_at_before_a_part()
    {
        await RefusedAsync($"{new string('x', 70_000)}\r\n--b-x--", "it does not begin with the boundary its type names");
        await RefusedAsync($"--b-x\r\nA: {new string('x', 70_000)}\r\n\r\n\r\n--b-x--", "what stands before a part is too long");
        await RefusedAsync(
            $"--b-x\r\n{string.Concat(Enumerable.Repeat("A: xxxxxxxxxx\r\n", 7000))}\r\n\r\n--b-x--",
            "what stands before a part is too long"
        );
    }

    [Fact]
    public async Task What_stands_before_and_after_the_parts_is_passed_over()
    {
        var body = $"Read by programs.\r\n--b-x \t\r\ncontent-TYPE : a/b\r\n\r\none\r\n--b-x--\r\nThe end.";
        using var parts = new PartReader(new Pieces(Encoding.ASCII.GetBytes(body), 7), Boundary);

        var part = await parts.NextAsync(Ct);

        Assert.Equal((null, "a/b"), (part!.Disposition, part.ContentType));
        Assert.Equal("one"u8.ToArray(), await ReadAsync(part.Body, 10));
        Assert.Null(await parts.NextAsync(Ct));
    }

    private static async Task RefusedAsync(string body, string why)
    {
        using var parts = new PartReader(new Pieces(Encoding.ASCII.GetBytes(body), 5000), Boundary);
        var refused = await Assert.ThrowsAsync<RepositoryException>(() => parts.NextAsync(Ct));
        Assert.Equal($"The multipart body cannot be read: {why}.", refused.Message);
    }

    private static byte[] Body(byte[][] parts) =>
        [
            .. parts.SelectMany(p =>
                (byte[])
                    [
                        .. "--b-x\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: text/plain\r\n\r\n"u8,
                        .. p,
                        .. "\r\n"u8,
                    ]
            ),
            .. "--b-x--\r\n"u8,
        ];

    private static async Task<byte[]> ReadAsync(Stream body, int step)
    {
        var all = new MemoryStream();
        await body.CopyToAsync(all, step, Ct);
        return all.ToArray();
    }

    // Gives no more at once than a network might.
    private sealed class Pieces(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(length, buffer.Length)], cancellationToken);
    }
}
