using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace Clientele.Tool.Reference;

/// <summary>
/// Pictures of entity types. Types that very many lead to, as the user who created a thing, are named in the boxes that lead there: their lines would cover all
/// others.
/// </summary>
internal static class GraphSvg
{
    private const int BoxWidth = 176;
    private const int BoxHeight = 46;
    private const int GapX = 54;
    private const int GapY = 44;
    private const int Margin = 24;
    private const int HubDegree = 12;
    private const int MostNeighbours = 14;
    private const int MostCharacters = 22;

    /// <summary>All types of a service.</summary>
    public static string Whole(EntityGraph graph)
    {
        var nodes = graph.Nodes;
        if (nodes.Count == 0)
        {
            return "";
        }

        var index = nodes.Select((node, number) => (node.Key, number)).ToDictionary(pair => pair.Key, pair => pair.number, StringComparer.Ordinal);
        var hubs = Hubs(graph);
        var lines = graph.Edges
            .Where(edge => edge.From != edge.To && !hubs.Contains(edge.To))
            .GroupBy(edge => string.CompareOrdinal(edge.From, edge.To) < 0 ? (edge.From, edge.To) : (edge.To, edge.From))
            .Select(group => (From: index[group.Key.Item1], To: index[group.Key.Item2], Names: string.Join(", ", group.Select(edge => $"{Last(edge.From)}.{edge.Name}"))))
            .ToList();
        var columns = Math.Max(1, (int)Math.Round(Math.Sqrt(nodes.Count * 0.85)));
        var places = GridLayout.Of(nodes.Count, [.. lines.Select(line => (line.From, line.To))], columns);
        var rows = places.Max(place => place.Row) + 1;
        var svg = Begin((columns * (BoxWidth + GapX)) - GapX + (2 * Margin), (rows * (BoxHeight + GapY)) - GapY + (2 * Margin), "whole", "Entity types and the navigation properties between them");
        foreach (var line in lines)
        {
            var (from, to) = (Center(places[line.From]), Center(places[line.To]));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"edge\" data-from=\"{line.From}\" data-to=\"{line.To}\" d=\"{Curve(from, to)}\"><title>{Text(line.Names)}</title></path>");
        }

        for (var number = 0; number < nodes.Count; number++)
        {
            var named = graph.Edges.Where(edge => edge.From == nodes[number].Key && hubs.Contains(edge.To) && edge.To != edge.From).Select(edge => Last(edge.To)).Distinct().ToList();
            var (x, y) = Center(places[number]);
            Box(svg, nodes[number], x - (BoxWidth / 2), y - (BoxHeight / 2), hubs.Contains(nodes[number].Key) ? "node hub" : "node", named.Count > 0 ? "→ " + string.Join(", ", named) : "", number);
        }

        return svg.Append("</svg>").ToString();

        static (int X, int Y) Center((int Column, int Row) place) =>
            (Margin + (place.Column * (BoxWidth + GapX)) + (BoxWidth / 2), Margin + (place.Row * (BoxHeight + GapY)) + (BoxHeight / 2));
    }

    /// <summary>A type in the middle, at its left those that lead to it, at its right those that it leads to.</summary>
    public static string? Neighbours(EntityGraph graph, string key)
    {
        var own = graph.Find(key);
        var outgoing = Sides(graph, graph.Edges.Where(edge => edge.From == key), edge => edge.To);
        var incoming = Sides(graph, graph.Edges.Where(edge => edge.To == key && edge.From != key), edge => edge.From);
        if (outgoing.Count + incoming.Count == 0)
        {
            return null;
        }

        const int Step = BoxHeight + 16;
        const int Gap = 110;
        var (left, right) = (Math.Min(incoming.Count, MostNeighbours + 1), Math.Min(outgoing.Count, MostNeighbours + 1));
        var height = (Math.Max(Math.Max(left, right), 1) * Step) - 16 + (2 * Margin);
        var svg = Begin((3 * BoxWidth) + (2 * Gap) + (2 * Margin), height, "neighbours", $"{own.Name} and the entity types around it");
        var middle = (X: Margin + BoxWidth + Gap, Y: (height - BoxHeight) / 2);
        Side(incoming, Margin, isLeft: true);
        Side(outgoing, Margin + (2 * (BoxWidth + Gap)), isLeft: false);
        Box(svg, own, middle.X, middle.Y, "node own", "", 0);
        return svg.Append("</svg>").ToString();

        void Side(List<(EntityGraph.Node Node, string Names)> side, int x, bool isLeft)
        {
            var shown = side.Take(MostNeighbours).ToList();
            var count = shown.Count + (side.Count > shown.Count ? 1 : 0);
            var y = (height - ((count * Step) - 16)) / 2;
            foreach (var (node, names) in shown)
            {
                var (from, to) = isLeft
                    ? ((x + BoxWidth, y + (BoxHeight / 2)), (middle.X, middle.Y + (BoxHeight / 2)))
                    : ((middle.X + BoxWidth, middle.Y + (BoxHeight / 2)), (x, y + (BoxHeight / 2)));
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"edge arrow\" d=\"{Flat(from, to)}\"/>");
                Box(svg, node, x, y, "node", names, 0);
                y += Step;
            }

            if (side.Count > shown.Count)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"more\" x=\"{x + (BoxWidth / 2)}\" y=\"{y + (BoxHeight / 2)}\">and {side.Count - shown.Count} more</text>");
            }
        }
    }

    private static List<(EntityGraph.Node Node, string Names)> Sides(EntityGraph graph, IEnumerable<EntityGraph.Edge> edges, Func<EntityGraph.Edge, string> other) =>
        [.. edges.GroupBy(other).Select(group => (graph.Find(group.Key), string.Join(", ", group.Select(edge => edge.Name + (edge.IsMany ? " *" : "")))))];

    private static HashSet<string> Hubs(EntityGraph graph) => graph.Edges
        .Where(edge => edge.From != edge.To)
        .GroupBy(edge => edge.To)
        .Where(group => group.Select(edge => edge.From).Distinct().Count() > HubDegree)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static StringBuilder Begin(int width, int height, string kind, string title) => new StringBuilder().Append(
        CultureInfo.InvariantCulture,
        $"<svg class=\"diagram {kind}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{Text(title)}\"><defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"tip\" d=\"M0,0 L8,4 L0,8 z\"/></marker></defs>");

    private static void Box(StringBuilder svg, EntityGraph.Node node, int x, int y, string kind, string note, int number)
    {
        var middle = x + (BoxWidth / 2);
        svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Text(node.Href)}\" class=\"{kind}\" data-node=\"{number}\"><title>{Text(node.Name)}{(note.Length > 0 ? ": " + Text(note) : "")}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle}\" y=\"{y + (note.Length > 0 ? 20 : 28)}\">{Text(Short(node.Name, MostCharacters))}</text>");
        if (note.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"note\" x=\"{middle}\" y=\"{y + 36}\">{Text(Short(note, MostCharacters + 6))}</text>");
        }

        svg.Append("</a>");
    }

    // Lines bend a little, so that those in one row do not lie on each other and on the boxes between.
    private static string Curve((int X, int Y) from, (int X, int Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1, Math.Sqrt(((double)dx * dx) + ((double)dy * dy)));
        var bend = Math.Min(46, length / 7);
        var (cx, cy) = (((from.X + to.X) / 2) - (dy / length * bend), ((from.Y + to.Y) / 2) + (dx / length * bend));
        return string.Create(CultureInfo.InvariantCulture, $"M{from.X},{from.Y} Q{cx:0},{cy:0} {to.X},{to.Y}");
    }

    private static string Flat((int X, int Y) from, (int X, int Y) to)
    {
        var middle = (from.X + to.X) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{from.X},{from.Y} C{middle},{from.Y} {middle},{to.Y} {to.X},{to.Y}");
    }

    private static string Last(string qualified) => qualified[(qualified.LastIndexOf('.') + 1)..];

    private static string Short(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
