namespace Quire.Repository.Access.Requests;

/// <summary>Some of those who were granted access to files of a dataset.</summary>
/// <param name="Holders">Who, each with the file.</param>
/// <param name="Total">How many there are, on this page and all others.</param>
public sealed record FileAccessHolders(IReadOnlyList<FileAccessHolder> Holders, int Total);
