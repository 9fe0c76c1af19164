using System.Globalization;

namespace Quire.Tabular.Querying;

/// <summary>The rows a query asks for take more memory than it may have.</summary>
/// <param name="most">How many bytes that are.</param>
public sealed class QueryTooLargeException(long most)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The rows asked for take more than {most} bytes."))
{
    /// <summary>How many bytes the rows may take.</summary>
    public long Most { get; } = most;
}
