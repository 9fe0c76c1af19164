using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Requests;

/// <summary>Requests for access to a file, oldest first.</summary>
/// <param name="Requests">With the account of each.</param>
/// <param name="Total">How many there are, on this page and all others.</param>
public sealed record FileAccessPage(IReadOnlyList<FileAccessRequestRecord> Requests, int Total);
