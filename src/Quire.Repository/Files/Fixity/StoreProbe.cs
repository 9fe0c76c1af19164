using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>Whether a store that did not give some bytes gives any.</summary>
internal static class StoreProbe
{
    public static async Task<bool> AnswersAsync(this IObjectStore store, CancellationToken ct)
    {
        try
        {
            await store.ProbeAsync(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return false;
        }
    }
}
