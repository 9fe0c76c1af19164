using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>
/// Reads a multipart body (RFC 2046) part by part as it arrives. The framework's reader takes every header for UTF-8, by which
/// names that older clients send in Latin-1 are lost.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const int LongestHeaders = 64 * 1024;

    // Forms have some fields, and of each something stays in memory.
    private const int MostParts = 10_000;

    // With a few kilobytes a large file comes in hundreds of thousands of steps, each of which costs more than its bytes.
    private const int ReadAhead = 2 * LongestHeaders;

    // Latin-1 as Windows writes it, with quotation marks and dashes where the standard has controls nobody uses.
    private static readonly Encoding Latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly Stream _inner;
    private readonly byte[] _delimiter;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(ReadAhead);
    private int _start;
    private int _end;

    // How many of the bytes held were found to come before the next delimiter.
    private int _plain;
    private bool _begun;
    private int _count;

    /// <param name="inner">The body.</param>
    /// <param name="boundary">What stands between its parts, as its type says.</param>
    public PartReader(Stream inner, string boundary)
    {
        _inner = inner;
        _delimiter = Encoding.UTF8.GetBytes("\r\n--" + boundary);
        // A delimiter begins with the end of the line before it, which the first one does not have.
        "\r\n"u8.CopyTo(_buffer);
        _end = 2;
    }

    private ReadOnlySpan<byte> Held => _buffer.AsSpan(_start.._end);

    /// <summary>The file name of a part; the form that says its encoding counts before the one that cannot (RFC 6266).</summary>
    public static string? FileNameOf(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;

    /// <summary>What stands between the parts of a form; null when the request is none or does not say.</summary>
    public static string? BoundaryOf(HttpRequest request)
    {
        var boundary =
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
                : null;
        return string.IsNullOrWhiteSpace(boundary) || boundary.Length > 200 ? null : boundary;
    }

    /// <summary>The next part, whether or not the one before was read to its end; null after the last.</summary>
    public async Task<Part?> NextAsync(CancellationToken ct)
    {
        await SkipAsync(_begun ? long.MaxValue : LongestHeaders, ct);
        _begun = true;
        Take(_delimiter.Length);
        while (Held.Length < 2)
        {
            await FillAsync(ct);
        }

        if (Held.StartsWith("--"u8))
        {
            return null;
        }

        if (++_count > MostParts)
        {
            throw BodyErrors.TooManyParts(MostParts);
        }

        return (await LineAsync(LongestHeaders, ct)).TrimEnd(' ', '\t').Length == 0
            ? await BeginAsync(ct)
            : throw Malformed("a boundary shares its line with something else");
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Bytes of the part it stands at; none at its end.</summary>
    internal async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken ct)
    {
        var count = Math.Min(into.Length, await PlainAsync(ct));
        _buffer.AsMemory(_start, count).CopyTo(into);
        Take(count);
        return count;
    }

    private async Task<Part> BeginAsync(CancellationToken ct)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var left = LongestHeaders;
        for (var line = await LineAsync(left, ct); line.Length > 0; line = await LineAsync(left, ct))
        {
            left -= line.Length;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[colon > 0 ? line[..colon].Trim() : throw Malformed("a line before a part is no header")] = line[(colon + 1)..]
                .Trim();
        }

        return new(
            headers.GetValueOrDefault("Content-Disposition"),
            headers.GetValueOrDefault("Content-Type"),
            new PartBody(this)
        );
    }

    // What stands before the first part is no part; a long one is another body than its type says.
    private async Task SkipAsync(long longest, CancellationToken ct)
    {
        for (var count = await PlainAsync(ct); count > 0; count = await PlainAsync(ct))
        {
            longest -= count;
            Take(longest >= 0 ? count : throw Malformed("it does not begin with the boundary its type names"));
        }
    }

    // How many bytes can be taken before the next delimiter or the end of what is held; none where a delimiter stands.
    private async ValueTask<int> PlainAsync(CancellationToken ct)
    {
        while (_plain == 0)
        {
            var at = Held.IndexOf(_delimiter);
            if (at == 0)
            {
                return 0;
            }

            // The last bytes may be the beginning of one.
            _plain = at > 0 ? at : Math.Max(0, Held.Length - _delimiter.Length + 1);
            if (_plain == 0)
            {
                await FillAsync(ct);
            }
        }

        return _plain;
    }

    private async Task<string> LineAsync(int longest, CancellationToken ct)
    {
        int length;
        while ((length = Held.IndexOf("\r\n"u8)) < 0 && Held.Length <= longest)
        {
            await FillAsync(ct);
        }

        if (length < 0 || length > longest)
        {
            throw Malformed("what stands before a part is too long");
        }

        var line = Utf8.IsValid(Held[..length]) ? Encoding.UTF8.GetString(Held[..length]) : Latin.GetString(Held[..length]);
        Take(length + 2);
        return line;
    }

    private void Take(int count) => (_start, _plain) = (_start + count, Math.Max(0, _plain - count));

    private async ValueTask FillAsync(CancellationToken ct)
    {
        Held.CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        var read = await _inner.ReadAsync(_buffer.AsMemory(_end), ct);
        _end += read > 0 ? read : throw Malformed("it ends before its last boundary");
    }

    private static RepositoryException Malformed(string why) => BodyErrors.MultipartMalformed(why);
}
