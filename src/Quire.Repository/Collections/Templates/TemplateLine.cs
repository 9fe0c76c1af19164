namespace Quire.Repository.Collections.Templates;

/// <summary>A template in the list of an administrator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Name of the collection it belongs to.</param>
public sealed record TemplateLine(long Id, string Name, string Owner);
