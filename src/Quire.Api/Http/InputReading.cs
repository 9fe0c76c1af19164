using Quire.Domain.Errors;
using Quire.Repository.Operations;

namespace Quire.Api.Http;

/// <summary>
/// Reads what a caller sent into the input of an operation, which says what is wrong once the caller is let in.
/// </summary>
internal static class InputReading
{
    /// <summary>The value read, or the refusal.</summary>
    public static Input<T> Of<T>(Func<T> read)
        where T : notnull
    {
        try
        {
            return new(read());
        }
        catch (RepositoryException e)
        {
            return new(e.Error);
        }
    }

    /// <summary>The same of a body, which takes time to arrive.</summary>
    public static async Task<Input<T>> OfAsync<T>(Func<Task<T>> read)
        where T : notnull
    {
        try
        {
            return new(await read());
        }
        catch (RepositoryException e)
        {
            return new(e.Error);
        }
    }
}
