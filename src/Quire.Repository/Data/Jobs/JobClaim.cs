namespace Quire.Repository.Data.Jobs;

/// <summary>What a worker asks for when it looks for work.</summary>
/// <param name="Worker">Who asks.</param>
/// <param name="Now">The time; jobs postponed beyond it wait.</param>
/// <param name="LeaseUntil">When the claim ends unless renewed.</param>
/// <param name="Limit">How many jobs at most.</param>
/// <param name="Kinds">The kinds it does; jobs of other kinds are left to others.</param>
public sealed record JobClaim(string Worker, DateTime Now, DateTime LeaseUntil, int Limit, IReadOnlyList<string> Kinds);
