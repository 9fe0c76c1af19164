using Quire.Domain.Errors;
using Quire.Repository.Operations;

namespace Quire.Api.Http;

/// <summary>Reads what a caller sent into the input of an operation, which says what is wrong once the caller is let in.</summary>
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

    /// <summary>The same, with the words clients know before what is wrong.</summary>
    public static Input<T> Of<T>(string prefix, Func<T> read)
        where T : notnull => Of(() => Prefixed(prefix, read));

    /// <summary>Reads a part; what is wrong with it is said with words before it.</summary>
    public static T Prefixed<T>(string prefix, Func<T> read)
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
