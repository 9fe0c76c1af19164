namespace Quire.Repository.Administration.Tools;

/// <summary>What an external tool is told.</summary>
/// <param name="Parameters">Values by the names they have for the tool.</param>
/// <param name="Calls">What it may ask this server; empty for nothing.</param>
public sealed record ToolTelling(IReadOnlyList<KeyValuePair<string, string>> Parameters, IReadOnlyList<ToolAddress> Calls);
