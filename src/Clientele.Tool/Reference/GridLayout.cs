using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.Tool.Reference;

/// <summary>
/// Puts the nodes of a graph on a grid so that what belongs together lies together: places are exchanged as long as that makes the edges shorter. The same
/// graph always gives the same picture.
/// </summary>
internal static class GridLayout
{
    private const int MostRounds = 60;

    /// <summary>Column and row of each node.</summary>
    /// <param name="count">Number of nodes.</param>
    /// <param name="edges">Pairs of nodes.</param>
    /// <param name="columns">Columns of the grid.</param>
    public static (int Column, int Row)[] Of(int count, IReadOnlyList<(int From, int To)> edges, int columns)
    {
        var neighbours = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        foreach (var (from, to) in edges.Where(edge => edge.From != edge.To))
        {
            neighbours[from].Add(to);
            neighbours[to].Add(from);
        }

        // A cell more than nodes are would leave holes in the middle, so the cells are those of full rows.
        var cells = Enumerable.Range(0, count).Select(cell => (Column: cell % columns, Row: cell / columns)).ToArray();
        var cellOf = new int[count];
        var order = Order(count, neighbours);
        for (var place = 0; place < count; place++)
        {
            // Rows run to and fro, so that what follows each other stays side by side.
            var row = place / columns;
            var width = Math.Min(columns, count - (row * columns));
            cellOf[order[place]] = (row * columns) + (row % 2 == 0 ? place % columns : width - 1 - (place % columns));
        }

        Improve(count, neighbours, cells, cellOf);
        return [.. cellOf.Select(cell => cells[cell])];
    }

    private static void Improve(int count, List<int>[] neighbours, (int Column, int Row)[] cells, int[] cellOf)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var isBetter = false;
            for (var first = 0; first < count; first++)
            {
                for (var second = first + 1; second < count; second++)
                {
                    var before = Length(first) + Length(second);
                    (cellOf[first], cellOf[second]) = (cellOf[second], cellOf[first]);
                    if (Length(first) + Length(second) < before - 1e-9)
                    {
                        isBetter = true;
                    }
                    else
                    {
                        (cellOf[first], cellOf[second]) = (cellOf[second], cellOf[first]);
                    }
                }
            }

            if (!isBetter)
            {
                return;
            }
        }

        double Length(int node)
        {
            var (column, row) = cells[cellOf[node]];
            var sum = 0.0;
            foreach (var other in neighbours[node])
            {
                var (x, y) = cells[cellOf[other]];

                // Boxes are wider than high.
                var (across, down) = ((x - column) * 2.0, (y - row) * 1.0);
                sum += Math.Sqrt((across * across) + (down * down));
            }

            return sum;
        }
    }

    /// <summary>Breadth first, from the node with the most neighbours of each part.</summary>
    private static List<int> Order(int count, List<int>[] neighbours)
    {
        var order = new List<int>(count);
        var seen = new bool[count];
        foreach (var start in Enumerable.Range(0, count).OrderByDescending(node => neighbours[node].Count).ThenBy(node => node))
        {
            if (seen[start])
            {
                continue;
            }

            var open = new Queue<int>([start]);
            seen[start] = true;
            while (open.Count > 0)
            {
                var node = open.Dequeue();
                order.Add(node);
                foreach (var next in neighbours[node].Where(next => !seen[next]).Distinct().OrderBy(next => neighbours[next].Count))
                {
                    seen[next] = true;
                    open.Enqueue(next);
                }
            }
        }

        return order;
    }
}
