namespace Quire.Web.Depositing;

/// <summary>A form somebody sent whose session had ended.</summary>
/// <param name="Path">Where it is sent, without slash in front.</param>
/// <param name="Fields">What was written.</param>
public sealed record KeptFormShown(string Path, IReadOnlyDictionary<string, string> Fields);
