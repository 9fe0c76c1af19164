namespace Quire.Repository.Access.Requests;

/// <summary>Somebody who was granted access to a file.</summary>
/// <param name="Assignment">The role that gives it, with the name of whoever holds it.</param>
/// <param name="Path">Folder and name of the file, as its newest version says.</param>
public sealed record FileAccessHolder(AssignmentView Assignment, string Path);
