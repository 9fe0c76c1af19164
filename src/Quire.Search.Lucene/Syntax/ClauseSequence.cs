namespace Quire.Search.Lucene.Syntax;

internal enum Link
{
    None,
    And,
    Or,
}

/// <summary>
/// Clauses side by side. Without an operator a clause is optional. AND binds tighter than OR, as readers expect; where no OR is
/// written, what AND joins is required beside the optional rest.
/// </summary>
internal sealed class ClauseSequence
{
    private readonly List<(QueryNode? Node, Need Need, Link Link)> _items = [];

    public bool IsEmpty => _items.Count == 0;

    public void Add(QueryNode? node, Need need, Link link) => _items.Add((node, need, link));

    public QueryNode? ToNode()
    {
        var anyOr = _items.Exists(i => i.Link is Link.Or);
        var clauses = new List<Clause>();
        for (var i = 0; i < _items.Count; )
        {
            var end = i + 1;
            while (end < _items.Count && _items[end].Link is Link.And)
            {
                end++;
            }
            var chain = _items[i..end];
            i = end;
            if (chain.Count == 1)
            {
                AddOne(clauses, chain[0].Node, chain[0].Need);
            }
            else
            {
                AddChain(clauses, chain, anyOr);
            }
        }
        return clauses switch
        {
            [] => null,
            [{ Need: not Need.MustNot } only] => only.Node,
            _ => new GroupNode(clauses),
        };
    }

    private static void AddChain(List<Clause> clauses, List<(QueryNode? Node, Need Need, Link Link)> chain, bool nest)
    {
        var target = nest ? [] : clauses;
        foreach (var (node, need, _) in chain)
        {
            AddOne(target, node, need is Need.May ? Need.Must : need);
        }
        if (nest && target.Count > 0)
        {
            clauses.Add(new Clause(new GroupNode(target), Need.May));
        }
    }

    private static void AddOne(List<Clause> clauses, QueryNode? node, Need need)
    {
        if (node is not null)
        {
            clauses.Add(new Clause(node, need));
        }
    }
}
