namespace Quire.Api.Tests.Costs;

/// <summary>What one request asked of the database.</summary>
internal sealed class Tally
{
    private int _statements;
    private int _rows;
    private int _tracked;

    /// <summary>The tally of the request that is being answered; null outside of counted requests.</summary>
    public static readonly AsyncLocal<Tally?> Current = new();

    public int Statements => _statements;

    /// <summary>Rows read from the database into the process.</summary>
    public int Rows => _rows;

    /// <summary>Entities a query made that the context watches for changes.</summary>
    public int Tracked => _tracked;

    public void Statement() => Interlocked.Increment(ref _statements);

    public void Read(int rows) => Interlocked.Add(ref _rows, rows);

    public void Track() => Interlocked.Increment(ref _tracked);

    public override string ToString() => $"{Statements} statements, {Rows} rows, {Tracked} tracked";
}
