namespace Quire.Repository.Export;

/// <summary>An export ready to be sent.</summary>
/// <param name="MediaType">Content type without parameters; UTF-8.</param>
/// <param name="WriteAsync">Writes the bytes; may be called once.</param>
public sealed record ExportResult(string MediaType, Func<Stream, CancellationToken, Task> WriteAsync);
