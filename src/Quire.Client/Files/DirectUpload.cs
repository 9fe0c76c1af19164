using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>Puts bytes straight into the object store of an installation, whole or in parts.</summary>
internal sealed class DirectUpload(Connection connection)
{
    private const string Tagging = "x-amz-tagging";

    /// <summary>Where to put a file of this size; null where the installation does not offer it.</summary>
    public async Task<UploadUrls?> AskAsync(DatasetId dataset, long size, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.GetAsync<UploadUrls>(
                ApiPath.Of(dataset, $"/uploadurls").With("size", size),
                cancellationToken
            );
        }
        catch (DataverseException e)
            when (e.Status is HttpStatusCode.NotFound or HttpStatusCode.NotImplemented or HttpStatusCode.MethodNotAllowed)
        {
            return null;
        }
    }

    /// <summary>Puts the bytes there and gives their checksum.</summary>
    public async Task<Checksum> PutAsync(
        UploadUrls urls,
        UploadFile file,
        ChecksumAlgorithm algorithm,
        IProgress<TransferProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (urls.Url is { } whole)
        {
            using var content = UploadContent.Of(file, algorithm, progress, connection.Pace);
            using var answer = await PutAsync(whole, content, file.Reopens, cancellationToken);
            return content.Sent!.Value;
        }

        var checksum = ChecksumAsync(file, algorithm, cancellationToken);
        // Whichever of the two fails, the upload is over only when its parts were put together or given up.
        await Task.WhenAll(PutPartsAsync(urls, file, progress, cancellationToken), checksum);
        return await checksum;
    }

    private static async Task<Checksum> ChecksumAsync(
        UploadFile file,
        ChecksumAlgorithm algorithm,
        CancellationToken cancellationToken
    )
    {
        await using var stream = await file.OpenAsync(cancellationToken);
        return await Checksum.ComputeAsync(stream, algorithm, cancellationToken);
    }

    private async Task PutPartsAsync(
        UploadUrls urls,
        UploadFile file,
        IProgress<TransferProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (!file.Reopens || urls.Urls is not { Count: > 0 } targets || urls.PartSize is not > 0)
        {
            throw new InvalidOperationException(
                $"'{file.FileName}' must be sent in parts, for which it must be readable more than once."
            );
        }

        try
        {
            var tags = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
            long sent = 0;
            var options = new ParallelOptions
            {
                MaxDegreeOfParallelism = connection.Options.MaxConcurrency,
                CancellationToken = cancellationToken,
            };
            await Parallel.ForEachAsync(
                targets,
                options,
                async (target, ct) =>
                {
                    var offset =
                        (int.Parse(target.Key, NumberStyles.None, CultureInfo.InvariantCulture) - 1) * urls.PartSize.Value;
                    using var part = new PartContent(
                        file,
                        offset,
                        Math.Min(urls.PartSize.Value, file.Length!.Value - offset),
                        connection.Pace,
                        count => progress?.Report(new(Interlocked.Add(ref sent, count), file.Length))
                    );
                    using var answer = await PutAsync(target.Value, part, true, ct);
                    tags[target.Key] =
                        answer.Headers.ETag?.Tag.Trim('"')
                        ?? throw new DataverseAnswerException(new() { Message = "The object store gave a part no tag." });
                }
            );
            IReadOnlyDictionary<string, string> ordered = new SortedDictionary<string, string>(
                tags,
                Comparer<string>.Create(ByNumber)
            );
            await connection.BytesAsync(HttpMethod.Put, ServerPath(urls.Complete), Body.Json(ordered), cancellationToken);
        }
        catch
        {
            await AbortAsync(urls);
            throw;
        }
    }

    // What is left behind costs the installation storage; that it could not be told does not matter more than the error itself.
    private async Task AbortAsync(UploadUrls urls)
    {
        try
        {
            await connection.BytesAsync(HttpMethod.Delete, ServerPath(urls.Abort), null, CancellationToken.None);
        }
        catch (DataverseException)
        {
            return;
        }
    }

    private async Task<HttpResponseMessage> PutAsync(
        string url,
        HttpContent content,
        bool repeatable,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(connection.BaseAddress, url)) { Content = content };
        if (url.Contains(Tagging, StringComparison.OrdinalIgnoreCase))
        {
            request.Headers.TryAddWithoutValidation(Tagging, "dv-state=temp");
        }

        request.Options.Set(repeatable ? RetryHandler.Repeatable : RetryHandler.SendOnce, true);
        var response = await connection.SendElsewhereAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await ErrorBody.ReadAsync(response, cancellationToken);
        }
    }

    private static ApiPath ServerPath(string? path)
    {
        var text =
            path ?? throw new DataverseAnswerException(new() { Message = "The server did not say how to finish the upload." });
        var start = text.IndexOf("/api/", StringComparison.Ordinal);
        return ApiPath.Raw(start < 0 ? text.TrimStart('/') : text[(start + 5)..]);
    }

    private static int ByNumber(string? a, string? b) => ((a?.Length ?? 0), a).CompareTo((b?.Length ?? 0, b));
}
