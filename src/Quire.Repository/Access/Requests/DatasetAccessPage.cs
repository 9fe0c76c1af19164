namespace Quire.Repository.Access.Requests;

/// <summary>Some of the requests for access to files of a dataset.</summary>
/// <param name="Requests">The requests.</param>
/// <param name="Total">How many there are, on this page and all others.</param>
public sealed record DatasetAccessPage(IReadOnlyList<AccessRequestView> Requests, int Total);
