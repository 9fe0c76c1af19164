namespace Quire.Repository.Operations;

/// <summary>The result of a command that has none.</summary>
public readonly record struct Nothing;
