namespace Quire.Repository.Access.Requests;

/// <summary>A file access can be granted to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Folder and name, as its newest version says.</param>
public sealed record RestrictedFile(long Id, string Path);
