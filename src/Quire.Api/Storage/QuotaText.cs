using System.Globalization;
using Quire.Api.Http;
using Quire.Repository.Operations;
using Quire.Repository.Storage.Quotas;

namespace Quire.Api.Storage;

/// <summary>Reads and writes numbers of bytes in texts.</summary>
internal static class QuotaText
{
    /// <summary>A body that is a number of bytes.</summary>
    public static async Task<Input<long>> ReadAsync(Call call)
    {
        var text = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        return InputReading.Of(() =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                ? bytes
                : throw StorageRequestErrors.NoBytes(text)
        );
    }

    /// <summary>A number with marks between thousands, as clients know it.</summary>
    public static string Of(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}
