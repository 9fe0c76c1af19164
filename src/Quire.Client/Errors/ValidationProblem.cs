namespace Quire.Client;

/// <summary>One thing that is not valid in what was sent.</summary>
/// <param name="Field">The field as the server names it, mostly by the label people see; null when it names none.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record ValidationProblem(string? Field, string Message);
