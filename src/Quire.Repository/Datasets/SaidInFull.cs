using Quire.Domain.Errors;

namespace Quire.Repository.Datasets;

/// <summary>Puts the words clients know before what a reader says is wrong with a body.</summary>
internal static class SaidInFull
{
    public static async Task<T> WithPrefixAsync<T>(string prefix, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.BadRequest)
        {
            throw Refuse.BadRequest(prefix + e.Message);
        }
    }

    public static T WithPrefix<T>(string prefix, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.BadRequest)
        {
            throw Refuse.BadRequest(prefix + e.Message);
        }
    }
}
