namespace Quire.Server.Commands;

/// <summary>Which lines of the audit log are wanted, and in what form.</summary>
/// <param name="Since">None before this time (UTC); null for all.</param>
/// <param name="Object">Only those about a collection, dataset or file, by its number; null for all.</param>
/// <param name="Limit">At most so many; zero for all.</param>
/// <param name="AsJson">Each as a JSON object instead of fields.</param>
internal sealed record AuditQuestion(DateTime? Since, long? Object, int Limit, bool AsJson);
