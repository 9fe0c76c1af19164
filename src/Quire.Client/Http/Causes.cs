namespace Quire.Client.Http;

/// <summary>What stands behind an exception.</summary>
internal static class Causes
{
    /// <summary>The exception everything began with: those around it say "see inner exception".</summary>
    public static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception;
    }
}
