/** All measures of a network and of each person in it, as a table shows them. */
import { betweennessShare } from './betweenness';
import { clustering, constraint, cores } from './clustering';
import { communities, modularity } from './communities';
import { degree, density, inDegree, outDegree, reciprocity, weightedDegree } from './degree';
import { closeness, pathLengths, reach } from './distances';
import { networkOf, type TieGiven } from './network';
import { components, weakPlaces } from './parts';

interface Directed extends TieGiven {
  readonly directed?: boolean;
}

export interface PersonNumbers {
  readonly degree: number;
  /** Of the ties that have a direction. */
  readonly inDegree: number;
  readonly outDegree: number;
  readonly strength: number;
  readonly betweenness: number;
  readonly closeness: number;
  /** The part of all others that is two steps away at most. */
  readonly reach: number;
  readonly clustering: number;
  readonly constraint: number | null;
  readonly core: number;
  readonly community: number;
}

/** Whichever way ties point, except where a direction is what is measured. */
export function networkNumbers(people: readonly string[], ties: readonly Directed[]) {
  const all = networkOf(people, ties, false);
  const directed = networkOf(
    people,
    ties.filter((tie) => tie.directed === true),
    true,
  );
  const partOf = communities(all);
  const of = {
    degree: degree(all),
    inDegree: inDegree(directed),
    outDegree: outDegree(directed),
    strength: weightedDegree(all),
    betweenness: betweennessShare(all),
    closeness: closeness(all),
    reach: reach(all, 2),
    clustering: clustering(all),
    constraint: constraint(all),
    core: cores(all),
  };
  const { diameter, average } = pathLengths(all);
  return {
    people: people.map((_, at): PersonNumbers => ({
      degree: of.degree[at] ?? 0,
      inDegree: of.inDegree[at] ?? 0,
      outDegree: of.outDegree[at] ?? 0,
      strength: of.strength[at] ?? 0,
      betweenness: of.betweenness[at] ?? 0,
      closeness: of.closeness[at] ?? 0,
      reach: of.reach[at] ?? 0,
      clustering: of.clustering[at] ?? 0,
      constraint: of.constraint[at] ?? null,
      core: of.core[at] ?? 0,
      community: partOf[at] ?? 0,
    })),
    whole: {
      density: density(all),
      components: components(all).length,
      ...weakPlaces(all),
      diameter,
      averagePath: average,
      communities: new Set(partOf).size,
      modularity: modularity(all, partOf),
      reciprocity: reciprocity(directed),
    },
  };
}
