using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Quire.Client.Http;

namespace Quire.Client;

/// <summary>One download to disk: goes on after interruptions, checks the bytes, and only then gives the file its name.</summary>
internal sealed class FileDownload(Connection connection, ApiPath path, ExpectedContent expected, DownloadOptions options)
{
    private const int BufferSize = 128 * 1024;

    public async Task<long> ToAsync(string target, CancellationToken cancellationToken)
    {
        var part = target + options.PartEnding;
        if (Path.GetDirectoryName(Path.GetFullPath(target)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // Bytes of an earlier run are only worth something if the whole can be checked in the end.
        if (
            !options.Resume
            || expected.Checksum is null
            || new FileInfo(part) is { Exists: true } old && old.Length > (expected.Size ?? long.MaxValue)
        )
        {
            File.Delete(part);
        }

        var resumed = new FileInfo(part) is { Exists: true, Length: > 0 };
        var (length, checksum) = await CompleteAsync(part, cancellationToken);
        if (checksum != expected.Checksum && resumed)
        {
            File.Delete(part);
            (length, checksum) = await CompleteAsync(part, cancellationToken);
        }

        if (expected.Checksum is { } wanted && checksum != wanted)
        {
            File.Delete(part);
            throw new ChecksumMismatchException(
                connection.Facts(
                    HttpMethod.Get,
                    path,
                    $"'{Path.GetFileName(target)}' arrived with {checksum}, but the server has {wanted} on record."
                )
            );
        }

        File.Move(part, target, overwrite: true);
        return length;
    }

    private async Task<(long Length, Checksum? Checksum)> CompleteAsync(string part, CancellationToken cancellationToken)
    {
        using var hash = expected.Checksum is { } wanted ? Checksum.Start(wanted.Algorithm) : null;
        await using var file = new FileStream(
            part,
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.Read,
            1,
            FileOptions.Asynchronous
        );
        await HashExistingAsync(file, hash, cancellationToken);
        for (var failures = 0; ; )
        {
            var before = file.Length;
            try
            {
                await ReceiveAsync(file, hash, cancellationToken);
                return (file.Length, hash is null ? null : Checksum.End(hash, expected.Checksum!.Value.Algorithm));
            }
            catch (Exception e) when (IsInterruption(e, cancellationToken))
            {
                failures = file.Length > before ? 1 : failures + 1;
                if (failures > connection.Options.MaxRetries || !options.Resume)
                {
                    throw new DataverseUnreachableException(
                        connection.Facts(HttpMethod.Get, path, $"The download broke off: {Causes.Innermost(e).Message}"),
                        e
                    );
                }

                var wait = connection.Options.RetryDelay * failures;
                connection.Options.OnRetry?.Invoke(
                    new(
                        "GET",
                        SecretMask.Of(connection.AddressOf(path)),
                        $"the download broke off ({Causes.Innermost(e).Message})",
                        wait,
                        failures,
                        connection.Options.MaxRetries
                    )
                );
                await Task.Delay(wait, connection.Options.TimeProvider, cancellationToken);
            }
        }
    }

    private async Task ReceiveAsync(FileStream file, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        if (expected.Size is { } whole && file.Length == whole && whole > 0)
        {
            options.Progress?.Report(new(whole, whole));
            return;
        }

        using var response = await OpenAsync(file, hash, cancellationToken);
        var total = response.Content.Headers.ContentLength + file.Length ?? expected.Size;
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var buffer = new byte[BufferSize];
        options.Progress?.Report(new(file.Length, total));
        while (true)
        {
            stall.CancelAfter(connection.Options.StallTimeout);
            var count = await ReadAsync(body, buffer, stall.Token);
            if (count == 0)
            {
                break;
            }

            await connection.Pace.TakeAsync(count, cancellationToken);
            hash?.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            options.Progress?.Report(new(file.Length, total));
        }

        await file.FlushAsync(cancellationToken);
    }

    // A lost connection must not be taken for a disk that fails.
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException e)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, e.Message, e);
        }
    }

    private async Task<HttpResponseMessage> OpenAsync(FileStream file, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        if (file.Length > 0)
        {
            try
            {
                var rest = await connection.OpenAsync(
                    HttpMethod.Get,
                    path,
                    null,
                    new RangeHeaderValue(file.Length, null),
                    cancellationToken
                );
                if (rest.StatusCode == HttpStatusCode.PartialContent && rest.Content.Headers.ContentRange?.From == file.Length)
                {
                    return rest;
                }

                rest.Dispose();
            }
            catch (DataverseException e) when (e.Status == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                // The part is not the beginning of this content; it starts over.
            }

            file.SetLength(0);
            file.Position = 0;
            _ = hash?.GetHashAndReset();
        }

        return await connection.OpenAsync(HttpMethod.Get, path, null, null, cancellationToken);
    }

    private static async Task HashExistingAsync(FileStream file, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        for (int count; hash is not null && (count = await file.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            hash.AppendData(buffer, 0, count);
        }

        file.Seek(0, SeekOrigin.End);
    }

    private static bool IsInterruption(Exception e, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && e is HttpRequestException or OperationCanceledException or DataverseUnreachableException;
}
