namespace Quire.Repository.Access.Guestbooks;

/// <summary>When the guestbook of a dataset is answered.</summary>
/// <param name="AtRequest">With a request for access, rather than with the download.</param>
/// <param name="IsOwn">Whether the dataset says so itself.</param>
public sealed record AtRequestChoice(bool AtRequest, bool IsOwn);
