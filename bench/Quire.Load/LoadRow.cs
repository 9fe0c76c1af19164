namespace Quire.Load;

/// <summary>One line of the result.</summary>
internal sealed record LoadRow(string What, string Quire, string Reference, string Ratio, string Target);
