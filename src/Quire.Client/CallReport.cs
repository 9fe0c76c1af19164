using System.Net;

namespace Quire.Client;

/// <summary>A call that was made, as it went over the wire: repeats and redirects are calls of their own.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">Address; tokens and keys in it are masked.</param>
/// <param name="Status">Status of the answer; null when there was none.</param>
/// <param name="Elapsed">Time until the answer began, or until the call failed.</param>
/// <param name="Error">Why there was no answer; null when there was one.</param>
public sealed record CallReport(string Method, string Url, HttpStatusCode? Status, TimeSpan Elapsed, string? Error);
