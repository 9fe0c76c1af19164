namespace Quire.Repository.Files.Periods;

/// <summary>Which periods can be set here.</summary>
/// <param name="Embargoes">Whether files can be put under embargo.</param>
/// <param name="Retention">Whether files can have a retention period.</param>
public sealed record PeriodRules(bool Embargoes, bool Retention);
