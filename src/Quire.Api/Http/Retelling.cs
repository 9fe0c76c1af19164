using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>For endpoints that word refusals in their own way, because clients were built on it.</summary>
internal static class Retelling
{
    /// <summary>Runs something; a refusal is told as <paramref name="retold"/> says, or as it is where that says nothing.</summary>
    public static async Task<T> RetoldAsync<T>(Func<Task<T>> run, Func<RepositoryError, string?> retold)
    {
        try
        {
            return await run();
        }
        catch (RepositoryException e) when (retold(e.Error) is { } message)
        {
            throw Refuse.BadRequest(message);
        }
    }
}
